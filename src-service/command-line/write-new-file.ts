import { open, unlink } from 'node:fs/promises';
import type { CommandRefusal } from './command-context.ts';
import { writeProblem } from './place-for-file.ts';

/**
 * Writes a new file that only its owner can read, part by part, and has it on the disk before it is acknowledged. A half file is taken away; one
 * that is there already is refused.
 */
export async function writeNewFile<Value>(
  path: string,
  write: (append: (text: string) => Promise<void>) => Promise<Value>,
): Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: CommandRefusal }> {
  let file;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (error) {
    return { ok: false, refusal: writeProblem(error, path) };
  }
  try {
    const handle = file;
    const value = await write((text) => handle.appendFile(text));
    await handle.sync();
    await handle.close();
    return { ok: true, value };
  } catch (error) {
    await file.close();
    await unlink(path);
    throw error;
  }
}
