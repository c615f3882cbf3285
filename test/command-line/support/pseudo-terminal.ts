import { spawn } from 'node:child_process';
import { bundledProgram } from './bundle.ts';
import type { Circumstances, Workplace } from './workplace.ts';

/** How a command ended that ran on a terminal, with all that the terminal was sent. */
export interface TerminalRun {
  readonly exitCode: number | null;
  readonly shown: string;
}

/** Something typed on the terminal, once it shows a text. */
export interface Typed {
  readonly after: string;
  readonly keys: string;
}

/** Ctrl+C, as a terminal sends it. */
export const CONTROL_C = '\u0003';
/** Ctrl+D, as a terminal sends it. */
export const CONTROL_D = '\u0004';

/** Runs the command line on a terminal of its own, with somebody who types. */
export function onTerminal(place: Workplace, words: readonly string[], typed: readonly Typed[] = [], circumstances?: Circumstances): Promise<TerminalRun> {
  const line = [...(circumstances?.through ?? []), process.execPath, bundledProgram(), ...words].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', line, '/dev/null'], {
    env: { ...place.environment(circumstances), SHELL: '/bin/sh', TERM: 'xterm-256color' },
    cwd: place.folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  const left = [...typed];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    const [next] = left;
    if (next !== undefined && shown.includes(next.after)) {
      left.shift();
      child.stdin.write(next.keys);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      child.stdin.destroy();
      resolve({ exitCode, shown });
    });
  });
}
