import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a stand-in does in the place of a browser. */
export type Behaviour =
  /** Posts the form of the page it was pointed at, asks for the first snapshot as the page would, and stays. */
  | 'shows-the-window'
  /** Says something and ends. */
  | 'ends-at-once'
  /** Stays, and does nothing: it may not read the page, perhaps. */
  | 'shows-nothing';

/** What a stand-in notes of how it was started. */
export interface StandInNote {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly page: { readonly path: string; readonly mode: number; readonly html: string; readonly folderMode: number };
}

/**
 * Makes a program that is found in the place of an installed Chromium, for what no real browser tells: how it was started. Gives the folder to
 * put in front of `PATH`, in which it leaves its note (`note.json`).
 */
export function standInBrowser(folder: string, behaviour: Behaviour): string {
  mkdirSync(folder, { recursive: true });
  const program = join(folder, 'chromium');
  const source = join(import.meta.dirname, 'stand-in-process.ts');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${source}' ${behaviour} '${folder}' "$@"\n`);
  chmodSync(program, 0o755);
  return folder;
}
