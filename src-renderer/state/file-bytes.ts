import type { Problem } from '#core/contract/reply.ts';
import type { ChosenFile } from './chosen-files.ts';

/** A file as the browser host is sent it. */
export interface FileBytes {
  readonly name: string;
  readonly base64: string;
}

/** The contract takes no more files at once (requests.ts). */
const MOST_FILES = 10_000;

/**
 * Reads dropped or chosen files, and what lies in dropped folders, for a host that cannot read them itself. Gives a problem that names
 * the file where one cannot be read any more: moved away, or not allowed.
 */
export async function readChosenFiles(chosen: readonly ChosenFile[]): Promise<{ readonly ok: true; readonly files: FileBytes[] } | Problem> {
  let path = '';
  try {
    const found: ChosenFile[] = [];
    for (const one of chosen) {
      path = one.name;
      if (one.folder === null) found.push(one);
      else await collect(one.folder, one.name, found);
      if (found.length > MOST_FILES) break;
    }
    const files: FileBytes[] = [];
    // One after the other: a thousand files read at once would be in memory twice.
    for (const { name, file } of found.slice(0, MOST_FILES)) {
      path = name;
      files.push({ name, base64: await base64Of(file) });
    }
    return { ok: true, files };
  } catch {
    return { ok: false, code: 'unreadable', facts: { cause: 'read-failed', path } };
  }
}

async function collect(folder: FileSystemDirectoryEntry, path: string, found: ChosenFile[]): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    if (found.length > MOST_FILES) return;
    const name = `${path}/${entry.name}`;
    if (entry.isDirectory) await collect(entry as FileSystemDirectoryEntry, name, found);
    else found.push({ name, file: await fileOf(entry as FileSystemFileEntry), folder: null });
  }
}

/** A reader gives the entries in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const portion = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += portion) binary += String.fromCharCode(...bytes.subarray(at, at + portion));
  return btoa(binary);
}
