import { passwordProblem } from '../sign-in/password-rules.ts';
import type { CommandRefusal, CommandSurroundings } from './command-context.ts';

const LONGEST = 1_024;

/**
 * Reads a password from standard input: its first line. It never stands on a command line, which every process can read.
 *
 * @param known what is known of its owner, and may not be what it is made of
 */
export async function readPassword({ stdin }: Pick<CommandSurroundings, 'stdin'>, known: readonly string[]): Promise<{ readonly password: string } | CommandRefusal> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n') || text.length > LONGEST) break;
  }
  const [password = ''] = text.split(/\r?\n/);
  const problem = passwordProblem(password, known);
  return problem === null ? { password } : { refused: problem };
}
