// Run as a process of its own, as root: becomes the user with the given id, then adds a trust entry and prints the result.
import { addTrustEntry } from '#main/trust-store/add-trust-entry.ts';

const [, , userId, path, isOverride, text] = process.argv;
process.setgroups?.([]);
process.setgid?.(Number(userId));
process.setuid?.(Number(userId));
process.stdout.write(JSON.stringify(addTrustEntry({ path: path ?? '', isOverride: isOverride === 'true' }, text ?? '')));
