import { ask } from './ask.ts';
import type { CommandContext } from './command-context.ts';

/** Asks whether licenses are to be cleared, on stderr; whatever is not a clear yes keeps them. */
export async function isConfirmed(question: string, context: CommandContext): Promise<boolean> {
  context.terminal.stderr(question);
  return (await ask(context.texts.say('confirm-clear'), context))?.toLowerCase() === 'clear';
}
