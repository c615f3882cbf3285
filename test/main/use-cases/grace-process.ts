// Runs one use case on a profile as a process of its own, with the real clocks, and prints what it decides as one line of JSON.
// Arguments: a command (`sign-in`, `dismiss`, `decide` or `import`), then the server's time or the file's path.
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { decideStatus } from '#main/use-cases/decide-status.ts';
import { openProfileForUse, readSurroundings } from '#main/use-cases/open-profile.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { about, imports, signsIn, valueOf } from './answers.ts';

const [, , command, argument = ''] = process.argv;
const opened = valueOf(await openProfileForUse(valueOf(readSurroundings(process.env))));
const serverTime = parseIsoInstant(argument);
if (command === 'sign-in' && serverTime !== null) signsIn(opened, serverTime);
if (command === 'dismiss') valueOf(dismissSignIn(opened, about()));
if (command === 'import') await imports(opened, argument);
const { now, decisions } = valueOf(decideStatus(opened, about()));
const { wall } = opened.clock();
opened.close();
process.stdout.write(JSON.stringify({ now, wall, decision: decisions[0] }));
