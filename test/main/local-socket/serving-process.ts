// A process of its own that serves an endpoint of a profile folder, or asks it one thing. Arguments: FOLDER USER-ID, and `serve`, `race` or
// `connect`. `serve` and `race` print their outcome as JSON and serve until their input ends; `race` starts at the first byte of it.
import { once } from 'node:events';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import { serveLocalSocket } from '#main/local-socket/serve-local-socket.ts';

const [, , folder = '', userId = '', command = ''] = process.argv;
if (userId !== String(process.geteuid?.())) {
  process.setgroups?.([]);
  process.setgid?.(Number(userId));
  process.setuid?.(Number(userId));
}
const profile = { folder, isOverride: true };
const print = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

if (command === 'connect') {
  const connection = await connectLocalSocket('gate', profile);
  connection?.onLine((text) => {
    print(text);
    connection.close();
  });
  connection?.send({ from: process.pid });
  if (connection === null) print(null);
} else {
  if (command === 'race') {
    print('ready');
    await once(process.stdin, 'data');
  }
  const result = await serveLocalSocket({
    endpoint: 'gate',
    profile,
    onConnection: (connection) => connection.onLine((text) => connection.send({ pid: process.pid, heard: text })),
  });
  print(result);
  if (result.outcome === 'serving') {
    process.stdin.resume();
    await once(process.stdin, 'end');
    await result.close();
  } else process.exit();
}
