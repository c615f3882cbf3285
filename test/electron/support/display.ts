import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A display of its own, for windows that nobody looks at. */
export interface Display {
  /** What `DISPLAY` has to be. */
  readonly name: string;
  end(): Promise<void>;
}

/** Starts Xvfb on a display number that it finds free itself; `null` where it is not installed. */
export async function startDisplay(): Promise<Display | null> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()).once('error', () => resolve()));
  const channel = server.stdio[3];
  if (channel === null || channel === undefined) throw new Error('Xvfb has no channel to tell its number by');
  const number = new Promise<string>((resolve) => createInterface(channel as NodeJS.ReadableStream).once('line', resolve));
  const first = await Promise.race([number, ended]);
  if (first === undefined) return null;
  return {
    name: `:${first}`,
    end: async () => {
      server.kill();
      await ended;
    },
  };
}
