import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that lives as long as one window: the hand-over page, and the browser's own data. */
export interface WindowFolder {
  /** Absolute path; 0700. */
  readonly path: string;
  /** Writes a file (0600) that is not there yet, and gives its path. */
  write(name: string, content: string): string;
  /** Removes a file of it. */
  remove(name: string): void;
  /** Removes everything. */
  end(): Promise<void>;
}

const NAME = /^window-(\d{1,10})-[A-Za-z0-9]{6}$/;

/** Less room than this, and a browser does not even start. */
const LEAST_ROOM_BYTES = 64 * 1_024 * 1_024;

/**
 * Makes the folder of one window, in the profile; where the profile cannot be used or its disk is full, in the system's folder for
 * temporary things: the window has to open and say so.
 *
 * What earlier windows left behind that were killed is removed first.
 *
 * @param profileFolder `null` where there is no profile that can be used
 */
export function createWindowFolder(profileFolder: string | null): WindowFolder {
  if (profileFolder !== null) removeLeftOvers(profileFolder);
  const path = folderIn(profileFolder) ?? mkdtempSync(join(tmpdir(), 'licensing-window-'));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
      return file;
    },
    remove: (name) => rmSync(join(path, name), { force: true }),
    // A browser that was just ended may still be writing.
    end: () => rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  };
}

function folderIn(profileFolder: string | null): string | null {
  if (profileFolder === null) return null;
  try {
    const { bavail, bsize } = statfsSync(profileFolder);
    if (bavail * bsize < LEAST_ROOM_BYTES) return null;
    const folder = mkdtempSync(join(profileFolder, `window-${String(process.pid)}-`));
    // Asked for at once, since a disk may have room for a name and none for what is in it.
    mkdirSync(join(folder, 'browser'), { mode: 0o700 });
    return folder;
  } catch {
    return null;
  }
}

/** Removes the folders of windows whose process is gone. */
function removeLeftOvers(profileFolder: string): void {
  try {
    for (const name of readdirSync(profileFolder)) {
      const [, pid] = NAME.exec(name) ?? [];
      if (pid === undefined || isAlive(Number(pid))) continue;
      rmSync(join(profileFolder, name), { recursive: true, force: true });
    }
  } catch {
    // Left for the next window; nothing in it is of use to anyone.
    return;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
