import { exitCodeFor } from '#core/errors/exit-codes.ts';
import { verifyLicenseFiles, type VerifiedFile } from '#main/use-cases/license-files/verify-license-files.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { explanation, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { printable } from '#core/texts/printable.ts';
import { progressBar } from '../progress.ts';
import { checkLines } from '../render/checks.ts';
import { notOpenedLines, nothingInsideOf } from '../render/given.ts';
import { licenseJson, licenseRows } from '../render/license.ts';
import { noticeFactsOfLicense } from '#core/texts/notice-facts.ts';
import { noticeLines } from '../render/notices.ts';
import { signerLines } from '../render/signer.ts';

/** `verify FILE…`: every check with its outcome; stores nothing. */
export async function verify(options: OptionsOf<'verify'>, context: CommandContext): Promise<CommandResult> {
  const [paths] = options.arguments;
  const progress = progressBar(context);
  const { files, profileProblem } = await verifyLicenseFiles(context.surroundings, paths, {
    signal: context.signal,
    onProgress: progress.onProgress,
  });
  progress.finish();
  const looked = files.filter((file) => !file.isIgnored);
  const nothingInside = looked.length === 0 && files.length > 0 ? nothingInsideOf(paths, context, 'looking') : '';
  const interrupted = context.signal.aborted ? context.layout.lines([context.texts.say('interrupted')]) : '';
  const parts = looked.map((file) => fileText(file, context));
  return {
    text: [
      ...parts,
      notOpenedLines(
        files.filter((file) => file.isIgnored),
        context,
      ),
    ]
      .filter((one) => one !== '')
      .join('\n'),
    diagnostics: `${withoutProfile(profileProblem, context)}${nothingInside}${interrupted}`,
    json: { files: looked.map((file) => fileJson(file, context)) },
    exitCode: exitCodeFor(
      nothingInside === '' ? looked.flatMap((file) => file.code ?? []) : ['no-license-file-inside'],
    ),
  };
}

/** The files were verified all the same; what this profile knows of them is missing, and why. */
function withoutProfile(problem: UseCaseProblem | null, context: CommandContext): string {
  if (problem === null) return '';
  const { texts, layout } = context;
  const said = layout.lines([texts.say('verified-without-profile')]);
  return explanation(context, problem.code, problem.facts, 'looking') + said;
}

function fileText(file: VerifiedFile, context: CommandContext): string {
  const { texts, layout } = context;
  const { path, code, facts, signer, license, notices, now } = file;
  const verdict =
    code === null
      ? layout.lines([texts.say('every-check-passed')], '  ')
      : explanation(context, code, facts, 'looking', '  ');
  const wayOn =
    code === 'untrusted-issuer' && signer !== null ? { path, isInZip: file.container === 'zip', signer } : null;
  return [
    `${printable(path)}\n`,
    verdict,
    wayOn === null ? '' : signerLines(wayOn, context),
    checkLines(file.checks, context),
    license === null ? '' : licenseRows(license, file.issuer, now, context),
    license === null ? '' : noticeLines(notices, noticeFactsOfLicense(license, now), context),
  ].join('');
}

function fileJson(file: VerifiedFile, { texts }: CommandContext): Readonly<Record<string, unknown>> {
  return {
    path: file.path,
    kind: file.kind,
    ok: file.code === null,
    code: file.code,
    message: file.code === null ? null : texts.problem(file.code, file.facts).happened,
    checks: file.checks.map(({ check, outcome, facts }) => ({
      check,
      outcome,
      detail: texts.check(check, outcome, facts),
    })),
    notices: file.notices,
    license: licenseJson(file.license, file.issuer),
  };
}
