import { createInterface } from 'node:readline/promises';
import type { CommandContext } from './command-context.ts';

/** Asks a question on stderr and gives what was answered, without white space around it; `null` for an interrupt or no answer at all. */
export async function ask(question: string, { signal }: Pick<CommandContext, 'signal'>): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal sends Ctrl+C as a key: it is an interrupt here as anywhere.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // The end of the input (Ctrl+D) closes without an answer.
  const closed = new AbortController();
  lines.once('close', () => {
    closed.abort();
  });
  try {
    return (await lines.question(`${question} `, { signal: AbortSignal.any([signal, closed.signal]) })).trim();
  } catch {
    return null;
  } finally {
    lines.close();
  }
}
