import { HAND_OVER_LIMITS, type HandOverCause } from '#core/contract/hand-over.ts';
import { compareFileNames } from '#core/import/compare-file-names.ts';
import type { ChosenFile } from './chosen-files.ts';

/** A file to be handed over, or why one, or a folder, is not. */
export type FoundFile = { readonly name: string; readonly file: File } | { readonly name: string; readonly cause: HandOverCause };

/**
 * Finds the files in what was dropped or chosen. A folder that holds more than is taken in is one entry that says so, like one that holds
 * nothing: which part of it would have been looked at could not be explained.
 */
export async function findFiles(chosen: readonly ChosenFile[], isCancelled: () => boolean): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const [folder, files] of byFolder(chosen)) {
    if (isCancelled()) return [];
    if (folder === null) for (const one of files) found.push(...(one.folder === null ? [one] : await lookInto(one.folder, one.name, isCancelled)));
    else found.push(...withinLimits(folder, files));
  }
  return found;
}

/** What was chosen as a folder comes as its files, with the folder before their names. */
function byFolder(chosen: readonly ChosenFile[]): ReadonlyMap<string | null, readonly ChosenFile[]> {
  const folders = new Map<string | null, ChosenFile[]>();
  for (const one of chosen) {
    const folder = one.name.includes('/') ? one.name.slice(0, one.name.indexOf('/')) : null;
    const files = folders.get(folder) ?? [];
    files.push(one);
    folders.set(folder, files);
  }
  return folders;
}

function withinLimits(folder: string, files: readonly ChosenFile[]): readonly FoundFile[] {
  if (files.length > HAND_OVER_LIMITS.files) return [{ name: folder, cause: 'too-many-files' }];
  const isTooDeep = files.some(({ name }) => name.split('/').length - 2 > HAND_OVER_LIMITS.depth);
  return isTooDeep ? [{ name: folder, cause: 'too-deep' }] : files.toSorted((left, right) => compareFileNames(left.name, right.name));
}

/** Looks into a dropped folder and those below it. */
async function lookInto(folder: FileSystemDirectoryEntry, name: string, isCancelled: () => boolean): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const pending = [{ folder, name, depth: 0 }];
  let seen = 0;
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (isCancelled()) return [];
    if (next.depth > HAND_OVER_LIMITS.depth) return [{ name, cause: 'too-deep' }];
    try {
      for await (const entry of entriesOf(next.folder)) {
        if (++seen > HAND_OVER_LIMITS.files) return [{ name, cause: 'too-many-files' }];
        const path = `${next.name}/${entry.name}`;
        if (entry.isDirectory) pending.push({ folder: entry as FileSystemDirectoryEntry, name: path, depth: next.depth + 1 });
        else found.push(await fileOf(entry as FileSystemFileEntry, path));
      }
    } catch {
      found.push({ name: next.name, cause: 'read-failed' });
    }
  }
  return found.length === 0 ? [{ name, cause: 'empty-folder' }] : found.sort((left, right) => compareFileNames(left.name, right.name));
}

/** A reader gives the entries in portions, and an empty one at the end. */
async function* entriesOf(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return;
    yield* portion;
  }
}

function fileOf(entry: FileSystemFileEntry, name: string): Promise<FoundFile> {
  return new Promise((resolve) => {
    entry.file(
      (file) => resolve({ name, file }),
      () => resolve({ name, cause: 'read-failed' }),
    );
  });
}
