import { SHORTEST_PASSWORD } from '../sign-in/password.ts';
import type { CommandRefusal, CommandSurroundings } from './command-context.ts';

const LONGEST = 1_024;

/** Reads a password from standard input: its first line. It never stands on a command line, which every process can read. */
export async function readPassword({ stdin }: Pick<CommandSurroundings, 'stdin'>): Promise<{ readonly password: string } | CommandRefusal> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n') || text.length > LONGEST) break;
  }
  const [password = ''] = text.split(/\r?\n/);
  return password.length < SHORTEST_PASSWORD ? { refused: 'password-too-short' } : { password };
}
