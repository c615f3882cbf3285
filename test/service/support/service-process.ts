import { spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { bundledProgram } from '../../command-line/support/bundle.ts';

/** How a command ended. */
export interface CommandEnding {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `service` as a user does, and waits for its end. */
export async function service(environment: Readonly<Record<string, string>>, words: readonly string[], input = ''): Promise<CommandEnding> {
  const child = start(environment, words);
  child.stdin?.end(input);
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream]?.setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, ...texts };
}

/** A service that answers requests until it is stopped. */
export interface RunningService {
  readonly url: string;
  /** Asks it to end (`SIGTERM`), or ends it at once (`SIGKILL`), and waits for its end. */
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
}

/** Starts `service serve` on a free port, and waits until it listens. */
export async function serving(environment: Readonly<Record<string, string>>): Promise<RunningService> {
  const child = start({ PORT: '0', PUBLIC_URL: 'http://127.0.0.1:8790', ...environment }, ['serve']);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said = `${said}${text}`.slice(-4_000)));
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const address = /listening at (\S+)\n/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then((code) => reject(new Error(`the service ended with ${String(code)}: ${said}`)));
  });
  return {
    url,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

function start(environment: Readonly<Record<string, string>>, words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bundledProgram('service'), ...words], { env: { PATH: process.env['PATH'], ...environment }, stdio: 'pipe' });
}
