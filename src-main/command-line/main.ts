import type { ExitCode } from '#core/errors/exit-codes.ts';
import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';

/** The exit status shells give to a program that was interrupted. */
const INTERRUPTED: ExitCode = 130;

const interrupt = new AbortController();
process.once('SIGINT', () => {
  // The first interrupt lets the transaction under way finish; a second one ends the process at once, which loses nothing either.
  interrupt.abort();
});
// A reader that went away (`licensing history | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

void runCommandLine(process.argv.slice(2), processTerminal(), process.env, interrupt.signal).then((exitCode) => {
  process.exitCode = interrupt.signal.aborted ? INTERRUPTED : exitCode;
});
