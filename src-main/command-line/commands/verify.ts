import { exitCodeFor } from '#core/errors/exit-codes.ts';
import { verifyLicenseFiles, type VerifiedFile } from '#main/use-cases/license-files/verify-license-files.ts';
import type { CommandContext } from '../command-context.ts';
import { explanation, INTERRUPTED, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { printable } from '../layout.ts';
import { progressBar } from '../progress.ts';
import { checkLines, licenseJson, licenseRows, noticeLines, signerLines } from '../render/license.ts';

/** `verify FILE…`: every check with its outcome; stores nothing. */
export async function verify(options: OptionsOf<'verify'>, context: CommandContext): Promise<CommandResult> {
  const progress = progressBar(context);
  const answer = await verifyLicenseFiles(context.surroundings, options.arguments[0], {
    signal: context.signal,
    onProgress: progress.onProgress,
  });
  progress.finish();
  if (!answer.ok) return problemResult(context.texts, answer);
  const looked = answer.value.filter((file) => !file.isIgnored);
  const codes = looked.flatMap((file) => file.code ?? []);
  const nothingInside = looked.length === 0 && answer.value.length > 0;
  return {
    text: looked.map((file) => fileText(file, context)).join('\n'),
    diagnostics: `${nothingInside ? `${explanation(context.texts, 'no-license-file-inside', {})}\n` : ''}${context.signal.aborted ? INTERRUPTED : ''}`,
    json: { files: looked.map((file) => fileJson(file, context)) },
    exitCode: exitCodeFor(nothingInside ? ['no-license-file-inside'] : codes),
  };
}

function fileText(file: VerifiedFile, context: CommandContext): string {
  const { texts } = context;
  const verdict = file.code === null ? '  Good: every check passed.\n' : `${explanation(texts, file.code, file.facts, '  ')}\n`;
  return [
    `${printable(file.path)}\n`,
    verdict,
    signerLines(file),
    checkLines(file.checks, texts),
    licenseRows(file.license, file.issuer, texts),
    noticeLines(file.notices, texts),
  ].join('');
}

function fileJson(file: VerifiedFile, { texts }: CommandContext): Readonly<Record<string, unknown>> {
  return {
    path: file.path,
    kind: file.kind,
    ok: file.code === null,
    code: file.code,
    message: file.code === null ? null : texts.problem(file.code, file.facts).happened,
    checks: file.checks.map(({ check, outcome, facts }) => ({ check, outcome, detail: texts.check(check, outcome, facts) })),
    notices: file.notices,
    license: licenseJson(file.license, file.issuer),
  };
}
