import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A process to run: a program with its words, in an environment of its own. */
export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** How a process ended, and all that it wrote. */
export interface Run {
  /** `null` when a signal ended it. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What stdout holds as one JSON text; throws where it holds anything else. */
  readonly json: <Form>() => Form;
}

/** Runs a process to its end. Its stdin is empty; `watch` gets it as soon as it has been started. */
export function run({ program, words, environment, folder }: Command, watch?: (child: ChildProcess) => void): Promise<Run> {
  const child = spawn(program, words, { env: environment, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const written = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      written.then(([stdout, stderr]) => {
        resolve({ exitCode, signal, stdout, stderr, json: <Form>() => JSON.parse(stdout) as Form });
      }, reject);
    });
    watch?.(child);
  });
}

/** Everything a stream gives, as UTF-8. */
async function textOf(stream: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
