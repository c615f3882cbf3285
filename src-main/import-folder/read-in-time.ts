import { canReadApart, readApart } from '#main/reader-process/ask-reader.ts';
import type { FolderReading } from './folder-reading.ts';
import type { ImportFolder } from './import-folder.ts';
import { readImportFolder } from './read-import-folder.ts';

/** How long a folder may take to be read, in milliseconds; a slow one is given up for this time, and nothing waited for it. */
const LONGEST_READING = 15_000;

/** How often, in milliseconds, it is looked whether it takes too long. */
const LOOK_AROUND = 100;

const TOO_SLOW: FolderReading = { state: 'not-read', cause: 'too-slow' };

/** What still waits for a folder that was given up, by the folder's path: a second one would wait just so. */
const stuck = new Map<string, Promise<unknown>>();

/**
 * Reads the folder, or gives up. One that may lie far away, or takes a program of the system to be judged (Windows), is read in a process
 * of its own, which is ended then; while the system cannot end it, the folder is not read again.
 *
 * @param isGivenUp whether nobody wants it any more
 */
export async function readFolderInTime(folder: ImportFolder, isGivenUp: () => boolean = () => false, longest = LONGEST_READING): Promise<FolderReading> {
  if (stuck.has(folder.path)) return TOO_SLOW;
  const { reading, over, end } = begin(folder);
  const begun = performance.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const givenUp = new Promise<null>((resolve) => {
    timer = setInterval(() => {
      if (isGivenUp() || performance.now() - begun >= longest) resolve(null);
    }, LOOK_AROUND).unref();
  });
  try {
    const read = await Promise.race([reading, givenUp]);
    if (read !== null) return read;
    stuck.set(folder.path, over);
    void over.finally(() => stuck.delete(folder.path));
    return TOO_SLOW;
  } finally {
    clearInterval(timer);
    end();
  }
}

interface Begun {
  readonly reading: Promise<FolderReading>;
  readonly over: Promise<unknown>;
  readonly end: () => void;
}

function begin(folder: ImportFolder): Begun {
  const isNear = folder.isOwn && process.platform !== 'win32';
  if (isNear || !canReadApart()) {
    const reading = readImportFolder(folder);
    return { reading, over: reading, end: () => undefined };
  }
  const { answer, gone, end } = readApart({ read: 'folder', folder });
  return { reading: answer.then((told) => (told.ok ? told.value : { state: 'not-read', cause: told.errno })), over: gone, end };
}
