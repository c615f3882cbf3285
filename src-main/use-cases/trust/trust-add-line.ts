import { basename, resolve } from 'node:path';
import { printable } from '#core/texts/printable.ts';

/** A file whose signer nobody here trusts, with where it lies. */
export interface SignedFilePlace {
  readonly path: string;
  /** Whether it lies at its path; one out of a zip, or handed over as bytes, has to be put into a folder first. */
  readonly isAtPath: boolean;
  /** Of its signer's certificate, 64 hex digits in lower case. */
  readonly fingerprint: string;
}

/** The line that adds a signer, to be copied as it is by an administrator who has confirmed the fingerprint. */
export function trustAddLine({ path, isAtPath, fingerprint }: SignedFilePlace, program: string): string {
  return `${trustAddWords(fileInLine(path, isAtPath), program)} --fingerprint ${fingerprint}`;
}

/** How a line names the file: a zip's names have slashes on every operating system, and where it is put from there is for whoever does it to say. */
export function fileInLine(path: string, isAtPath: boolean): string {
  return isAtPath ? resolve(path) : basename(path);
}

/** The beginning of a line that adds an issuer from a file. */
export function trustAddWords(path: string, program: string): string {
  return `${program} trust add ${shellWord(path)}`;
}

/** A word as a POSIX shell takes it back, so that the line can be copied whatever the file is called. */
function shellWord(text: string): string {
  const shown = printable(text);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
