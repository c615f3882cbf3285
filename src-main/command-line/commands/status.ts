import { decisionJson } from '#core/status/decision-json.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { decideStatus, undeterminedStatus, type StatusQuestion } from '#main/use-cases/decide-status.ts';
import { openProfileForUse } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { takeFromFolder } from '../folder-news.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { printable } from '#core/texts/printable.ts';
import { decisionText, notRecordedText } from '../render/decision.ts';

/** `status`: may the application run, until when, and why; without `--product` every application this profile knows. */
export async function status(options: OptionsOf<'status'>, context: CommandContext): Promise<CommandResult> {
  const { product, feature, version } = options;
  if (product === undefined && (feature !== undefined || version !== undefined)) {
    const detail = context.texts.say('usage-product-first');
    return problemResult(context, useCaseProblem('usage', { detail, command: 'status' }));
  }
  const question =
    product === undefined ? null : { productId: product, featureString: feature ?? '', version: version ?? null };
  const opened = await openProfileForUse(context.surroundings);
  if (!opened.ok) return unanswered(opened, question, context);
  try {
    const fromFolder = await takeFromFolder(opened.value, context);
    const answer = decideStatus(opened.value, question);
    if (!answer.ok) return unanswered(answer, question, context);
    const { decisions, now, unrecorded } = answer.value;
    // Words and dates cost more than the decision; a program that waits for an answer asks for JSON and sees none of
    // them.
    const text = context.isJson ? '' : answerText(decisions, now, context, options.verbose === true);
    const mayNot = question !== null && !decisions.every((decision) => decision.mayRun);
    const json = { now: formatIsoInstant(now), decisions: decisions.map(decisionJson) };
    return { ...done(text, json, mayNot ? 20 : 0), diagnostics: fromFolder + notRecordedText(unrecorded, context) };
  } finally {
    opened.value.close();
  }
}

function answerText(decisions: readonly Decision[], now: Instant, context: CommandContext, isVerbose: boolean): string {
  if (decisions.length === 0) {
    const machine = printable(context.surroundings.machineNames[0] ?? '');
    return context.layout.lines([context.texts.say('no-application-known', { machine })]);
  }
  return decisions.map((one) => decisionText(one, now, context, isVerbose)).join('\n');
}

/** The profile could not be read: status Error beside the reason, with the reason's own exit code. */
function unanswered(problem: UseCaseProblem, question: StatusQuestion | null, context: CommandContext): CommandResult {
  const result = problemResult(context, problem);
  if (question === null) return result;
  return {
    ...result,
    json: { now: null, decisions: [decisionJson(undeterminedStatus(question, problem.code))], ...result.json },
  };
}
