import { isErrorCode, type ErrorCode } from '#core/errors/error-code.ts';
import { exitCodeFor } from '#core/errors/exit-codes.ts';
import type { ImportedFile } from '#main/use-cases/license-files/imported-file.ts';
import { importLicenseFiles, type ImportReport } from '#main/use-cases/license-files/import-license-files.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { explanation, INTERRUPTED, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { printable } from '../layout.ts';
import { progressBar } from '../progress.ts';
import { applicationName, licenseJson, noticeLines, signerLines } from '../render/license.ts';

/** `import FILE|FOLDER|ZIP…`: imports what is good, says of each file what became of it. */
export function importFiles(options: OptionsOf<'import'>, context: CommandContext): Promise<CommandResult> {
  const isDryRun = options.dryRun === true;
  return withProfile(context, async (opened) => {
    const progress = progressBar(context);
    const { signal } = context;
    const answer = await importLicenseFiles(opened, options.arguments[0], { signal, onProgress: progress.onProgress, isDryRun });
    progress.finish();
    if (!answer.ok) return problemResult(context.texts, answer);
    return report(answer.value, opened, context, isDryRun);
  });
}

function report({ files, isInterrupted }: ImportReport, opened: OpenedProfile, context: CommandContext, isDryRun: boolean): CommandResult {
  const { texts } = context;
  const profile = profileName(opened);
  const looked = files.filter((file) => file.outcome !== 'ignored');
  const nothingInside = looked.length === 0 && files.length > 0;
  const codes: readonly ErrorCode[] = nothingInside ? ['no-license-file-inside'] : looked.flatMap((file) => file.code ?? []);
  const parts = looked.map((file) => fileText(file, profile, context, isDryRun));
  const stored = looked.filter((file) => file.outcome === 'imported' || file.outcome === 'replaced');
  if (stored.some((file) => file.license !== null) && !isDryRun) {
    parts.push(`${texts.clearing('usage-from-now')}\n${texts.clearing('import-on-shared-computer')}\n`);
  }
  if (looked.length > 1 || files.length > looked.length) parts.push(summary(files, isDryRun));
  return {
    text: parts.join('\n'),
    diagnostics: `${storeProblem(files, context)}${nothingInside ? `${explanation(texts, 'no-license-file-inside', {})}\n` : ''}${isInterrupted ? INTERRUPTED : ''}`,
    json: { profile, dryRun: isDryRun, files: files.map((file) => fileJson(file, context)) },
    exitCode: exitCodeFor(codes),
  };
}

function fileText(file: ImportedFile, profile: string, { texts }: CommandContext, isDryRun: boolean): string {
  const head = `${printable(file.path)}\n`;
  if (file.outcome === 'refused') {
    const code = file.code ?? 'unexpected';
    return `${head}  ${texts.outcome('refused')}\n${explanation(texts, code, file.facts, '  ')}\n${signerLines(file)}`;
  }
  const applications = file.license === null ? revocationsName(file) : texts.list(file.license.applications.map(applicationName));
  const outcome = texts.outcome(file.outcome, { profile, applications, until: file.license?.expiresAt ?? null });
  return `${head}  ${isDryRun ? 'Would be: ' : ''}${outcome}\n${noticeLines(file.notices, texts)}`;
}

function revocationsName(file: ImportedFile): string {
  return `the list of ended licenses of ${printable(file.issuer?.name ?? 'its issuer')}`;
}

/** What kept files from being stored, once for all of them. */
function storeProblem(files: readonly ImportedFile[], { texts }: CommandContext): string {
  const problems = new Map(files.flatMap(({ code, facts }) => (code === 'store-unavailable' ? [[facts['store'] ?? '', facts] as const] : [])));
  return [...problems].map(([code, facts]) => (isErrorCode(code) ? `${explanation(texts, code, facts)}\n` : '')).join('');
}

function summary(files: readonly ImportedFile[], isDryRun: boolean): string {
  const counts = new Map<string, number>();
  for (const { outcome } of files) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const words = [...counts].map(([outcome, count]) => `${String(count)} ${outcome}`);
  return `${isDryRun ? 'Nothing was changed. ' : ''}${String(files.length)} files: ${words.join(', ')}.\n`;
}

function fileJson(file: ImportedFile, { texts }: CommandContext): Readonly<Record<string, unknown>> {
  return {
    path: file.path,
    kind: file.kind,
    outcome: file.outcome,
    code: file.code,
    message: file.code === null ? null : texts.problem(file.code, file.facts).happened,
    facts: file.code === null ? {} : file.facts,
    notices: file.notices,
    checkoutId: file.checkoutId,
    license: licenseJson(file.license, file.issuer),
  };
}

/** How a profile is named to people: its user. */
export function profileName({ profile }: OpenedProfile): string {
  return profile.user.name === '' ? profile.user.id : profile.user.name;
}
