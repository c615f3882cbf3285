import type { FileView } from '#core/contract/import-preview.ts';
import { noticeFactsOfLicense, type NoticeFacts } from '#core/texts/notice-facts.ts';
import type { TextValue } from '#core/texts/parameters.ts';
import { programName } from '#main/program-name.ts';
import type { ImportedFile } from '#main/use-cases/license-files/imported-file.ts';
import { trustAddLine } from '#main/use-cases/trust/trust-add-line.ts';
import type { ShownNames } from './previews/shown-names.ts';
import { withoutActivationKey } from './without-activation-key.ts';

/** One file as a window shows it. */
export function fileView(file: ImportedFile, names: ShownNames): FileView {
  const { path, container, kind, outcome, code, facts, license, issuer, signer, checkoutId, replaces, ends } = file;
  const shown = names.of(file);
  return {
    path: shown.path,
    isUnnamed: shown.isUnnamed,
    container,
    kind,
    outcome,
    code,
    facts: factsShown(facts, file, names),
    checks: file.checks.map((check) => ({
      check: check.check,
      outcome: check.outcome,
      code: check.outcome === 'failed' ? check.code : null,
      facts: check.outcome === 'skipped' ? {} : check.facts,
    })),
    notices: noticesOf(file),
    license: license === null ? null : withoutActivationKey(license),
    issuerName: issuer?.name ?? null,
    signer: signer === null ? null : { ...signer },
    checkoutId,
    replaces,
    ends: ends.flatMap(({ applications }) => applications),
    trustLine:
      code === 'untrusted-issuer' && signer !== null
        ? trustAddLine({ path, isAtPath: names.isAtPath && container !== 'zip', fingerprint: signer.fingerprint }, programName())
        : null,
  };
}

/** Facts name the file, or a folder in what was given, in the same way as the view does. */
function factsShown(facts: FileView['facts'], file: ImportedFile, names: ShownNames): FileView['facts'] {
  const { path, folder } = facts;
  return {
    ...facts,
    ...(path === undefined ? {} : { path: names.of({ ...file, path }).path }),
    ...(folder === undefined ? {} : { folder: names.of({ path: folder, container: 'folder', kind: null }).path }),
  };
}

function noticesOf({ notices, license, now, noticeFacts }: ImportedFile): FileView['notices'] {
  const facts: NoticeFacts = license === null || now === null ? noticeFacts : { ...noticeFactsOfLicense(license, now), ...noticeFacts };
  return notices.map((code) => ({ code, values: known(facts[code] ?? {}) }));
}

/** The values that are known; a text reads well without the others. */
function known(values: Readonly<Record<string, TextValue>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== undefined));
}
