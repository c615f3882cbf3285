import { createInterface } from 'node:readline/promises';
import type { CommandContext } from './command-context.ts';

/** Asks whether licenses are to be cleared, on stderr; whatever is not a clear yes keeps them. */
export async function isConfirmed(question: string, { terminal, signal, texts }: CommandContext): Promise<boolean> {
  terminal.stderr(question);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal sends Ctrl+C as a key: it is an interrupt here as anywhere.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await lines.question(`${texts.say('confirm-clear')} `, { signal });
    return answer.trim().toLowerCase() === 'clear';
  } catch {
    return false;
  } finally {
    lines.close();
  }
}
