import type { ErrorCode } from '#core/errors/error-code.ts';
import { EXIT_CODE_OF, type ExitCode } from '#core/errors/exit-codes.ts';
import type { Texts } from '#core/texts/texts.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** What a command has to say: once for people, once for programs, and how it ended. */
export interface CommandResult {
  /** Printed on stdout as it is, unless `--json` was asked for. Ends with a line feed; empty prints nothing. */
  readonly text: string;
  /** Printed on stderr, with and without `--json`: what stands in the way of a result. Empty prints nothing. */
  readonly diagnostics: string;
  /** Printed on stdout as the one JSON object of `--json`, with `schema: 1` put first. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly exitCode: ExitCode;
}

/** Said on stderr where work on many files was interrupted. */
export const INTERRUPTED = 'Interrupted: the files above are done, the others were not looked at.\n';

/** The result of a command that did what it was asked to. */
export function done(text: string, json: CommandResult['json'], exitCode: ExitCode = 0): CommandResult {
  return { text, diagnostics: '', json, exitCode };
}

/** The result of a command that could not be done: what happened, what it means, what to do, and the code. */
export function problemResult(texts: Texts, { code, facts }: UseCaseProblem): CommandResult {
  const { happened, meaning, next } = texts.problem(code, facts);
  return {
    text: '',
    diagnostics: `${explanation(texts, code, facts)}\n`,
    json: { error: { code, message: happened, meaning, next, facts } },
    exitCode: EXIT_CODE_OF[code],
  };
}

/** A code in words, on up to three lines, the code itself at the end of the first. */
export function explanation(texts: Texts, code: ErrorCode, facts: UseCaseProblem['facts'], indent = ''): string {
  const { happened, meaning, next } = texts.problem(code, facts);
  return [`${happened} [${code}]`, meaning, next].filter((line) => line !== '').map((line) => `${indent}${line}`).join('\n');
}
