import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { backUp } from '../../backup/backup.ts';
import { restore as restoreLines } from '../../backup/restore.ts';
import type { CommandAnswer, CommandContext } from '../command-context.ts';
import { writeNewFile } from '../write-new-file.ts';

/** `service backup`: writes the whole store into a new file that only its owner can read; a half file is taken away. */
export async function backup({ store, now }: CommandContext, path: string): Promise<CommandAnswer> {
  const written = await writeNewFile(path, (append) => backUp(store, now, append));
  return written.ok ? { file: path, rows: written.value.rows } : written.refusal;
}

/** `service restore`: puts a backup into an empty store. */
export async function restore({ store }: CommandContext, path: string): Promise<CommandAnswer> {
  const input = createReadStream(path, 'utf8');
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => input.once('open', () => resolve(null)).once('error', resolve));
  if (fault !== null) return { refused: fault.code === 'ENOENT' ? 'no-such-file' : 'unreadable', details: { file: path } };
  const restored = await restoreLines(store, createInterface({ input, crlfDelay: Infinity }));
  return restored.ok ? { rows: restored.rows } : { refused: restored.problem };
}
