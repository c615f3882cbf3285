import { isErrorCode, type ErrorCode } from '#core/errors/error-code.ts';
import { exitCodeFor } from '#core/errors/exit-codes.ts';
import type { ImportedFile } from '#main/use-cases/license-files/imported-file.ts';
import type { ImportReport } from '#main/use-cases/license-files/in-batches.ts';
import { importLicenseFiles, tryImport } from '#main/use-cases/license-files/import-license-files.ts';
import { operatingSystemUser, type OperatingSystemUser } from '#main/machine/operating-system-user.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { explanation, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { progressBar } from '../progress.ts';
import { notOpenedLines, nothingInsideOf } from '../render/given.ts';
import { importedFileText, type ImportActivity } from '../render/imported-file.ts';
import { licenseJson } from '../render/license.ts';

/** What one import was: whose profile, with which paths, and whether it only tried. */
interface Importing {
  readonly profile: string;
  readonly paths: readonly string[];
  readonly isDryRun: boolean;
}

/** `import FILE|FOLDER|ZIP…`: imports what is good, says of each file what became of it. */
export function importFiles(options: OptionsOf<'import'>, context: CommandContext): Promise<CommandResult> {
  const [paths] = options.arguments;
  if (options.dryRun === true) return tryFiles(paths, context);
  return withProfile(context, async (opened) => {
    const progress = progressBar(context);
    const { signal } = context;
    const answer = await importLicenseFiles(opened, paths, {
      signal,
      onProgress: progress.onProgress,
      isDryRun: false,
    });
    progress.finish();
    if (!answer.ok) return problemResult(context, answer);
    return report(answer.value, { profile: userName(opened.profile.user), paths, isDryRun: false }, context);
  });
}

/** With `--dry-run`: says what would become of each file. Makes no profile. */
async function tryFiles(paths: readonly string[], context: CommandContext): Promise<CommandResult> {
  const found = operatingSystemUser();
  if (!found.ok) return problemResult(context, useCaseProblem('profile-unusable', { errno: found.problem.code }));
  const progress = progressBar(context);
  const answer = await tryImport(context.surroundings, paths, {
    signal: context.signal,
    onProgress: progress.onProgress,
  });
  progress.finish();
  if (!answer.ok) return problemResult(context, answer, 'looking');
  return report(answer.value, { profile: userName(found.user), paths, isDryRun: true }, context);
}

function report({ files, isInterrupted }: ImportReport, importing: Importing, context: CommandContext): CommandResult {
  const { texts, layout } = context;
  const { profile, paths, isDryRun } = importing;
  const looked = files.filter((file) => file.outcome !== 'ignored');
  const nothingInside = looked.length === 0 && files.length > 0;
  const codes: readonly ErrorCode[] = nothingInside
    ? ['no-license-file-inside']
    : looked.flatMap((file) => file.code ?? []);
  const diagnostics = [
    storeProblem(files, context),
    nothingInside ? nothingInsideOf(paths, context, isDryRun ? 'looking' : 'importing') : '',
    isInterrupted ? layout.lines([texts.say('interrupted')]) : '',
  ];
  return {
    text: reportText(files, importing, context),
    diagnostics: diagnostics.join(''),
    json: { profile, dryRun: isDryRun, files: files.map((file) => fileJson(file, context)) },
    exitCode: exitCodeFor(codes),
  };
}

function reportText(files: readonly ImportedFile[], { profile, isDryRun }: Importing, context: CommandContext): string {
  const { texts, layout } = context;
  const activity: ImportActivity = isDryRun ? 'trying' : 'importing';
  const looked = files.filter((file) => file.outcome !== 'ignored');
  const parts = looked.map((file) => importedFileText(file, profile, activity, context));
  const stored = looked.filter((file) => file.outcome === 'imported' || file.outcome === 'replaced');
  if (stored.some((file) => file.license !== null) && !isDryRun) {
    parts.push(layout.lines([texts.clearing('usage-from-now'), texts.clearing('import-on-shared-computer')]));
  }
  const isMany = looked.length > 1 || files.length > looked.length;
  const notOpened = notOpenedLines(
    files.filter((file) => file.outcome === 'ignored'),
    context,
  );
  return [...parts, `${notOpened}${isMany ? summary(files, activity, context) : ''}`]
    .filter((part) => part !== '')
    .join('\n');
}

/** What kept files from being stored, once for all of them. */
function storeProblem(files: readonly ImportedFile[], context: CommandContext): string {
  const refused = files.filter(({ code }) => code === 'store-unavailable');
  const problems = new Map(refused.map(({ facts }) => [facts['store'] ?? '', facts] as const));
  return [...problems].map(([code, facts]) => (isErrorCode(code) ? explanation(context, code, facts) : '')).join('');
}

function summary(files: readonly ImportedFile[], activity: ImportActivity, { texts, layout }: CommandContext): string {
  const counts = new Map<string, number>();
  for (const { outcome } of files) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const outcomes = [...counts].map(([outcome, count]) => texts.say('outcome-counted', { count, outcome })).join(', ');
  return layout.lines([texts.say('import-summary', { activity, count: files.length, outcomes })]);
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
    ends: file.ends.map(({ checkoutId }) => checkoutId),
    license: licenseJson(file.license, file.issuer),
  };
}

/** How a profile is named to people: its user. */
export function profileName({ profile }: OpenedProfile): string {
  return userName(profile.user);
}

function userName({ id, name }: OperatingSystemUser): string {
  return name === '' ? id : name;
}
