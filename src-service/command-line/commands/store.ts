import { open, unlink } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { backUp } from '../../backup/backup.ts';
import { restore as restoreLines } from '../../backup/restore.ts';
import type { CommandAnswer, CommandContext } from '../command-context.ts';
import { writeProblem } from '../place-for-file.ts';

/** `service backup`: writes the whole store into a new file that only its owner can read; a half file is taken away. */
export async function backup({ store, now }: CommandContext, path: string): Promise<CommandAnswer> {
  let file;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    return writeProblem(error, path);
  }
  try {
    const handle = file;
    const { rows } = await backUp(store, now, (lines) => handle.appendFile(lines));
    await handle.sync();
    await handle.close();
    return { file: path, rows };
  } catch (error) {
    await file.close();
    await unlink(path);
    throw error;
  }
}

/** `service restore`: puts a backup into an empty store. */
export async function restore({ store }: CommandContext, path: string): Promise<CommandAnswer> {
  const input = createReadStream(path, 'utf8');
  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => input.once('open', () => resolve(null)).once('error', resolve));
  if (fault !== null) return { refused: fault.code === 'ENOENT' ? 'no-such-file' : 'unreadable', details: { file: path } };
  const restored = await restoreLines(store, createInterface({ input, crlfDelay: Infinity }));
  return restored.ok ? { rows: restored.rows } : { refused: restored.problem };
}
