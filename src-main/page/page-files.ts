import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** One file of the page, as it is served. */
export interface PageFile {
  /** Absolute path. */
  readonly path: string;
  /** Its media type, with the character set where it is text: the value of `Content-Type`. */
  readonly type: string;
}

/** Every type of file that the page is made of. Nothing else is served, and nobody guesses (`nosniff`). */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Lists the files of the built page, by the exact address path each is served at; `index.html` is `/`.
 *
 * The list is made once. A request is looked up in it and never becomes a path, so there is no path to climb out by.
 * Links, and files of other types, are no part of the page. Throws where there is no page.
 */
export function listPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const found = new Map<string, PageFile>();
  collect(folder, '', found);
  const start = found.get('/index.html');
  if (start === undefined) throw new Error(`there is no page in ${folder}`);
  found.delete('/index.html');
  return found.set('/', start);
}

function collect(folder: string, address: string, found: Map<string, PageFile>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const at = `${address}/${entry.name}`;
    const type = TYPES[extname(entry.name)];
    if (entry.isDirectory()) collect(path, at, found);
    else if (entry.isFile() && type !== undefined) found.set(at, { path, type });
  }
}
