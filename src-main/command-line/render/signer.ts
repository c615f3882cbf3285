import type { SignerDescription } from '#license-file/trust/trust-decision.ts';
import { fileInLine, trustAddLine } from '#main/use-cases/trust/trust-add-line.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';

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

/** The line that adds a signer, to be copied as it is, and how little that is; where the file is in a zip, what comes before it. */
export function trustAddLines(
  { path, isInZip, signer }: SignedFile,
  { texts, layout, program }: Presentation,
  indent: string,
): string {
  const place = { path, isAtPath: !isInZip, fingerprint: signer.fingerprint };
  const file = fileInLine(path, place.isAtPath);
  const first = isInZip ? layout.lines([texts.say('take-out-of-zip', { file: printable(file) })], indent) : '';
  return `${first}${indent}  ${trustAddLine(place, program)}\n${layout.lines([texts.say('trusts-one-certificate')], indent)}`;
}
