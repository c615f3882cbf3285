/** The terminal a command talks to: text for people and JSON on stdout, everything else on stderr. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whether stderr is a terminal on which a progress bar can be redrawn. */
  readonly canRedraw: boolean;
  /** Whether a person can be asked (stdin and stderr are a terminal). */
  readonly canAsk: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    canRedraw: process.stderr.isTTY,
    canAsk: process.stdin.isTTY && process.stderr.isTTY,
  };
}
