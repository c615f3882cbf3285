import { createTexts } from '#core/texts/create-texts.ts';
import { runCommandLine } from './run-command-line.ts';
import { processTerminal } from './terminal.ts';

const interrupt = new AbortController();
process.once('SIGINT', () => {
  // The first interrupt lets the transaction under way finish; a second one ends the process at once, which loses
  // nothing either.
  interrupt.abort();
});
/** Whether the answer, or a part of it, could not be written. */
let isAnswerLost = false;

const terminal = processTerminal((error) => {
  // A reader that went away (`licensing history | head`) is no error.
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  if (isAnswerLost) return;
  isAnswerLost = true;
  process.exitCode = 1;
  terminal.stderr(
    createTexts('en', { timeZone: 'UTC' }).say('answer-not-written', { errno: error.code ?? error.message }) + '\n',
  );
});

/** What serves others has let go of its place by now: whatever still holds a handle must not keep it there. */
const isServing = process.argv.slice(2).find((word) => !word.startsWith('-')) === 'gate';

void runCommandLine(process.argv.slice(2), terminal, process.env, interrupt.signal).then((exitCode) => {
  if (!isAnswerLost) process.exitCode = exitCode;
  if (isServing) process.stdout.write('', () => process.stderr.write('', () => process.exit()));
});
