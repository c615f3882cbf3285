import { basename, resolve } from 'node:path';
import type { SignerDescription } from '#license-file/trust/trust-decision.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';
import { printable } from '../printable.ts';

/** A file somebody gave, with where it lies: in a zip nobody can open it by its name. */
export interface SignedFile {
  readonly path: string;
  readonly isInZip: boolean;
  readonly signer: SignerDescription;
}

/** For a signer nobody here trusts: who signed, as its certificate says, and the exact way on for an administrator. */
export function signerLines(file: SignedFile, presentation: Presentation): string {
  const { texts, layout } = presentation;
  const { subject, issuedBy, fingerprint } = file.signer;
  return [
    layout.rows([
      [LABELS.signedBy, texts.say('signer-unconfirmed', { subject: printable(subject) })],
      [LABELS.certifiedBy, printable(issuedBy)],
      [LABELS.fingerprint, fingerprint],
    ]),
    layout.lines([texts.say('trust-for-it')], '  '),
    trustAddLines(file, presentation, '  '),
  ].join('');
}

/** The line that adds a signer, to be copied as it is; where the file is in a zip, what comes before it. */
export function trustAddLines(
  { path, isInZip, signer }: SignedFile,
  presentation: Presentation,
  indent: string,
): string {
  const { texts, layout } = presentation;
  // A zip's names have slashes on every operating system; where the file is put from there is for whoever does it to
  // say.
  const file = isInZip ? basename(path) : resolve(path);
  const first = isInZip ? layout.lines([texts.say('take-out-of-zip', { file: printable(file) })], indent) : '';
  return `${first}${indent}  ${trustAddLine(file, presentation)} --fingerprint ${signer.fingerprint}\n`;
}

/** The beginning of a line that adds an issuer from a file. */
export function trustAddLine(path: string, { program }: Presentation): string {
  return `${program} trust add ${shellWord(path)}`;
}

/** A word as a POSIX shell takes it back, so that the line can be copied whatever the file is called. */
function shellWord(text: string): string {
  const shown = printable(text);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
