// Run as a process of its own, as root: becomes the user with the given id, then opens a profile and prints the result.
import { openProfile } from '#main/profile/open-profile.ts';
import { operatingSystemUser } from '#main/machine/operating-system-user.ts';

const [, , userId, folder, isOverride] = process.argv;
// The sources are loaded by now: an unprivileged user need not be able to read the checkout.
process.setgroups?.([]);
process.setgid?.(Number(userId));
process.setuid?.(Number(userId));
process.umask(0o022);

const user = operatingSystemUser();
const result = user.ok ? openProfile({ folder: folder ?? '', isOverride: isOverride === 'true', user: user.user }) : user;
process.stdout.write(`${JSON.stringify(result)}\n`);
