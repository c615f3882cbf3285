import { runServiceCommand } from './run-service-command.ts';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort());

// Whoever reads the output has had enough of it ("usage export | head"): that is an end, and no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

void runServiceCommand(process.argv.slice(2), {
  environment: process.env,
  stdin: process.stdin,
  isTerminal: process.stdin.isTTY && process.stderr.isTTY,
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  ending: ending.signal,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
