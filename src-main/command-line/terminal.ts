import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** The terminal a command talks to: text for people and JSON on stdout, everything else on stderr. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Writes on stderr what comes before a program that has it too from now on. */
  readonly sharedStderr: (text: string) => void;
  /** Whether stderr is a terminal on which a progress bar can be redrawn. */
  readonly canRedraw: boolean;
  /** How many columns stdout has; `null` where it is no terminal or does not tell, and nothing is to be wrapped. */
  readonly columns: number | null;
  /** Whether a person can be asked (stdin and stderr are a terminal). */
  readonly canAsk: boolean;
}

const [STDIN, STDOUT, STDERR] = [0, 1, 2] as const;

/**
 * The terminal of this process. Node makes a stream when it is first asked for, for a millisecond or two; so nothing
 * asks in vain. A stream also makes a pipe fail where it would wait, for every process that has it: a program that is started here
 * with our stdin, stdout and stderr must find them as they were, so before it nothing makes one.
 *
 * @param onLost told of every error in writing to stdout (a full disk, a reader that went away)
 */
export function processTerminal(onLost: (error: NodeJS.ErrnoException) => void): Terminal {
  let stdout: NodeJS.WriteStream | null = null;
  let stderr: NodeJS.WriteStream | null = null;
  return {
    stdout: (text) => {
      if (text === '') return;
      stdout ??= process.stdout.on('error', onLost);
      stdout.write(text);
    },
    stderr: (text) => {
      if (text === '') return;
      // There is no third place to say that the second cannot be written; the answer and the exit code stay what they
      // are.
      stderr ??= process.stderr.on('error', () => undefined);
      stderr.write(text);
    },
    sharedStderr: (text) => {
      try {
        if (text !== '') writeSync(STDERR, text);
      } catch {
        // Nor is there a third place here.
      }
    },
    get canRedraw() {
      return isatty(STDERR);
    },
    get columns() {
      // Some terminals do not tell how wide they are, and say 0.
      return isatty(STDOUT) && process.stdout.columns > 0 ? process.stdout.columns : null;
    },
    get canAsk() {
      return isatty(STDIN) && isatty(STDERR);
    },
  };
}
