import type { Checkout } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { ImportedFile } from '#main/use-cases/license-files/imported-file.ts';
import type { Presentation } from '../presentation.ts';
import { explanation } from '../command-result.ts';
import { printable } from '#core/texts/printable.ts';
import { applicationLines, applicationNames, endsTogether } from './license.ts';
import { noticeFactsOfLicense } from '#core/texts/notice-facts.ts';
import { noticeLines } from './notices.ts';
import { signerLines } from './signer.ts';

/** Whether files were imported, or it was only tried what would become of them. */
export type ImportActivity = 'importing' | 'trying';

/** What became of one file: its outcome with applications and ends, or why it was refused and what to do. */
export function importedFileText(
  file: ImportedFile,
  profile: string,
  activity: ImportActivity,
  presentation: Presentation,
): string {
  const { texts, layout } = presentation;
  const { path, license, now, signer, container } = file;
  const head = `${printable(path)}\n`;
  if (file.outcome === 'refused') {
    const wayOn =
      file.code === 'untrusted-issuer' && signer !== null ? { path, isInZip: container === 'zip', signer } : null;
    return [
      head,
      layout.lines([texts.outcome('refused', { activity })], '  '),
      explanation(
        presentation,
        file.code ?? 'unexpected',
        file.facts,
        activity === 'trying' ? 'looking' : 'importing',
        '  ',
      ),
      wayOn === null ? '' : signerLines(wayOn, presentation),
    ].join('');
  }
  if (license === null || now === null) {
    const applications = texts.say('revocations-of', { issuer: file.issuer?.name });
    const lines = [texts.outcome(file.outcome, { activity, profile, applications })];
    // Whoever takes in such a list loses something by it, and is told what.
    if (file.outcome === 'imported') {
      const ended = file.ends.length === 0 ? null : applicationNames(file.ends, texts);
      lines.push(texts.say('list-ends', { activity, applications: ended }));
    }
    return head + layout.lines(lines, '  ');
  }
  const facts = { ...noticeFactsOfLicense(license, now), ...file.noticeFacts };
  return (
    head +
    outcomeLines(file.outcome, { license, now, profile, activity }, presentation) +
    noticeLines(file.notices, facts, presentation)
  );
}

interface WhatWasImported {
  readonly license: Checkout;
  readonly now: Instant;
  readonly profile: string;
  readonly activity: ImportActivity;
}

/** One sentence, or where applications end at different instants a line for each. */
function outcomeLines(
  outcome: ImportedFile['outcome'],
  { license, now, profile, activity }: WhatWasImported,
  { texts, layout }: Presentation,
): string {
  if (endsTogether(license)) {
    const applications = applicationNames([license], texts);
    return layout.lines([texts.outcome(outcome, { activity, profile, applications, until: license.expiresAt })], '  ');
  }
  const applications = texts.say('applications-counted', { count: license.applications.length });
  return [
    layout.lines([texts.outcome(outcome, { activity, profile, applications })], '  '),
    layout.lines(applicationLines(license, now, texts), '    '),
  ].join('');
}
