// One of several processes that attend to the same profile: waits for a line, looks once, and prints what it is to say.
import { once } from 'node:events';
import { attendNotifications } from '#main/notifications/notification-attendant.ts';
import { openProfileForUse, readSurroundings } from '#main/use-cases/open-profile.ts';
import { valueOf } from '../use-cases/answers.ts';

const opened = valueOf(await openProfileForUse(valueOf(readSurroundings(process.env))));
const said: string[] = [];
const attendant = attendNotifications({
  profile: () => ({ ok: true, value: opened }),
  say: (due) => said.push(...due.map(({ kind, threshold }) => `${kind} ${threshold}`)),
});
attendant.begin();
process.stdout.write('ready\n');
await once(process.stdin, 'data');
attendant.look();
opened.close();
process.stdout.write(`${JSON.stringify(said)}\n`);
process.stdin.destroy();
