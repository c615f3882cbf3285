import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** The rights of everybody but the owner. */
const OTHERS = 0o077;

/**
 * Keeps a file of SQLite to its owner: it is made so, and where it or one of the files beside it is readable by others (an earlier version made
 * them so in a folder that was there), that right is taken away. `false` where it cannot be: the file is another user's.
 * SQLite makes the files beside it with the rights of the file. Windows has other rights, which come from the folder.
 */
export function keepToOwner(path: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there already, or cannot be made; then SQLite says so.
  }
  return ['', '-wal', '-shm'].every((ending) => isKept(`${path}${ending}`));
}

function isKept(path: string): boolean {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & OTHERS) === 0) return true;
  try {
    chmodSync(path, mode & ~OTHERS & 0o7777);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EPERM') return false;
    // The last process that had it open has ended, and took it away.
    if (code === 'ENOENT') return true;
    throw error;
  }
}
