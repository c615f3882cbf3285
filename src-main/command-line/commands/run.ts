import type { StartAnswer } from '#core/contract/starting.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';
import { decisionJson } from '#core/status/decision-json.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { undeterminedStatus, type StatusQuestion } from '#main/use-cases/decide-status.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { decisionText } from '../render/decision.ts';
import type { NotStarted } from '../start/attempt.ts';
import { commandToStart } from '../start/command-to-start.ts';
import { tryToStart } from '../start/try-to-start.ts';
import { trustFolderText } from '../trust-folder-problem.ts';

/**
 * `run`: asks whether an application may run, prompts where a prompt is due, and starts it here with the answer in its environment. Ends
 * with the exit code of what it started. What it says itself goes to stderr, since stdout is the command's.
 */
export async function run(options: OptionsOf<'run'>, context: CommandContext): Promise<CommandResult> {
  const application = { productId: options.product, featureString: options.feature ?? '' };
  const found = await commandToStart(application, options.arguments[0], context);
  if (!found.ok) return problemResult(context, found, 'looking');
  const { name, version } = found.value;
  const question = { ...application, version: options.version ?? version, name };
  const attempt = await tryToStart(question, found.value, context);
  if (attempt.outcome === 'not-started') return notStarted(attempt, question, context);
  return { text: '', diagnostics: '', json: {}, exitCode: 0, startedEndedWith: await attempt.ended };
}

/** Why nothing was started, with the answer it would have had to start on. */
function notStarted({ problem, answer }: NotStarted, question: StatusQuestion, context: CommandContext): CommandResult {
  const result = problemResult(context, problem, 'looking');
  const decision = answer === null ? undeterminedStatus(question, problem.code) : answer.decision;
  const diagnostics = answer !== null && IS_ANSWER.has(problem.code) ? answerText(problem, answer, context) : result.diagnostics;
  const now = answer === null ? null : formatIsoInstant(answer.now);
  return {
    ...result,
    diagnostics: trustFolderText(context) + diagnostics,
    json: { now, decision: decisionJson(decision), processId: null, ...result.json },
  };
}

/** The problems that are told by the answer itself. */
const IS_ANSWER: ReadonlySet<ErrorCode> = new Set(['may-not-run', 'prompt-unavailable']);

function answerText({ code, facts }: UseCaseProblem, { decision, now }: StartAnswer, context: CommandContext): string {
  if (context.isJson) return '';
  const { texts, layout } = context;
  const { happened, meaning, next } = texts.problem(code, facts);
  // What to do about an answer, the answer says itself.
  const lines = code === 'may-not-run' ? [`${happened} [${code}]`, meaning] : [`${happened} [${code}]`, meaning, next];
  return layout.lines(lines) + decisionText(decision, now, context, false);
}
