import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundledProgram } from '../../command-line/support/bundle.ts';

/** A gate that a test started as a process of its own. */
export interface StartedGate {
  readonly child: ChildProcess;
  readonly address: string;
  /** What it printed on stderr so far. */
  readonly complaints: () => string;
  kill(): Promise<void>;
}

/** Starts `licensing gate` and waits until it answers. */
export async function startedGate(environment: Readonly<Record<string, string>>, words: readonly string[] = []): Promise<StartedGate> {
  const child = spawn(process.execPath, [bundledProgram(), 'gate', '--stay', ...words], { env: { ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const gone = once(child, 'exit').then(() => null);
  const said = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), gone]);
  if (said === null) throw new Error(`the gate ended: ${complaints}`);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { child, address: join(environment['LICENSING_PROFILE_DIR'] ?? '', 'gate.sock'), complaints: () => complaints, kill };
}
