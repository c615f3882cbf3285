import type { CommandSurroundings } from './command-context.ts';

const LONGEST = 1_024;

/** Reads the first line of standard input, which is how secrets come to a command: every process can read a command line. */
export async function readSecretLine({ stdin }: Pick<CommandSurroundings, 'stdin'>): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (text.includes('\n') || text.length > LONGEST) break;
  }
  return text.split(/\r?\n/)[0] ?? '';
}
