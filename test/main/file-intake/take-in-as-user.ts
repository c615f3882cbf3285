// Run as a process of its own, as root: becomes the user with the given id, then takes paths in and prints what became of them.
import { collect, outcomes } from './collect.ts';

const [, , userId, ...paths] = process.argv;
process.setgroups?.([]);
process.setgid?.(Number(userId));
process.setuid?.(Number(userId));
process.stdout.write(JSON.stringify(outcomes(await collect(paths))));
