import { watch, type FSWatcher } from 'node:fs';
import { errnoOf } from '#main/regular-file/errno.ts';

/** A look at a folder that goes on until it is ended. */
export interface FolderWatch {
  readonly begin: () => void;
  readonly end: () => void;
}

/**
 * Watches a folder for files that come, change or go. One that is not there, or that the system cannot watch, is not watched: what is
 * in it is read again whenever it is asked for, so nothing rests on being told. Keeps no process from ending.
 */
export function folderWatch(path: string, onChange: () => void): FolderWatch {
  let watcher: FSWatcher | null = null;
  const end = (): void => {
    watcher?.close();
    watcher = null;
  };
  return {
    begin: () => {
      if (watcher !== null) return;
      try {
        watcher = watch(path, { persistent: false }, onChange).on('error', end);
      } catch (error) {
        errnoOf(error);
      }
    },
    end,
  };
}
