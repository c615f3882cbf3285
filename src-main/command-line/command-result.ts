import type { ErrorCode } from '#core/errors/error-code.ts';
import { EXIT_CODE_OF, type ExitCode } from '#core/errors/exit-codes.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { Presentation } from './presentation.ts';

/** What a command has to say: once for people, once for programs, and how it ended. */
export interface CommandResult {
  /** Printed on stdout as it is, unless `--json` was asked for. Ends with a line feed; empty prints nothing. */
  readonly text: string;
  /** Printed on stderr, with and without `--json`: what stands in the way of a result. Empty prints nothing. */
  readonly diagnostics: string;
  /** Printed as the one JSON object of `--json`, with `schema: 1` put first. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly exitCode: ExitCode;
  /** The exit code of the program that was started, which is this one's then; its answer has been given by now. Absent where none was. */
  readonly startedEndedWith?: number;
}

/** What was being done when a problem was met; it decides what the problem means. */
export type Activity = 'importing' | 'looking' | 'stored';

/** The result of a command that did what it was asked to. */
export function done(text: string, json: CommandResult['json'], exitCode: ExitCode = 0): CommandResult {
  return { text, diagnostics: '', json, exitCode };
}

/** The result of a command that could not be done: what happened, what it means, what to do, and the code. */
export function problemResult(
  presentation: Presentation,
  { code, facts }: UseCaseProblem,
  activity: Activity = 'importing',
): CommandResult {
  const { happened, meaning, next } = presentation.texts.problem(code, { ...facts, activity });
  return {
    text: '',
    diagnostics: explanation(presentation, code, facts, activity),
    json: { error: { code, message: happened, meaning, next, facts } },
    exitCode: EXIT_CODE_OF[code],
  };
}

/** A code in words, a line for each part, the code itself at the end of the first. */
export function explanation(
  { texts, layout }: Presentation,
  code: ErrorCode,
  facts: UseCaseProblem['facts'],
  activity: Activity = 'importing',
  indent = '',
): string {
  const { happened, meaning, next } = texts.problem(code, { ...facts, activity });
  return layout.lines(
    [`${happened} [${code}]`, meaning, next].filter((line) => line !== ''),
    indent,
  );
}
