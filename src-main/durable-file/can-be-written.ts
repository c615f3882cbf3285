import { randomBytes } from 'node:crypto';
import { closeSync, lstatSync, openSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeProblem, type WriteProblem } from './write-problem.ts';

/**
 * Tells what would keep a new file from being written, before something is done that the file is to tell of: a folder that is not
 * there or may not be written, or anything that has the file's name already. `null` where nothing would.
 */
export function whatKeepsFromWriting(path: string): WriteProblem | null {
  const probe = join(dirname(path), `.licensing-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found !== undefined) return { code: found.isFile() ? 'exists-already' : 'not-a-file', path, errno: '' };
    closeSync(openSync(probe, 'wx', 0o600));
    unlinkSync(probe);
    return null;
  } catch (error) {
    return writeProblem(path, error);
  }
}
