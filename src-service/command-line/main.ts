import { runServiceCommand } from './run-service-command.ts';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

void runServiceCommand(process.argv.slice(2), {
  environment: process.env,
  stdin: process.stdin,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  ending: ending.signal,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
