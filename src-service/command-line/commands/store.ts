import { open, unlink } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { backUp } from '../../backup/backup.ts';
import { restore as restoreLines } from '../../backup/restore.ts';
import type { CommandAnswer, CommandContext } from '../command-context.ts';

/** `service backup`: writes the whole store into a new file that only its owner can read; a half file is taken away. */
export async function backup({ store, now }: CommandContext, path: string): Promise<CommandAnswer> {
  let file;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return { refused: 'file-there-already', details: { path } };
    throw error;
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
  await new Promise((resolve, reject) => input.once('open', resolve).once('error', reject));
  const restored = await restoreLines(store, createInterface({ input, crlfDelay: Infinity }));
  return restored.ok ? { rows: restored.rows } : { refused: restored.problem };
}
