import { formatDottedVersion } from '#core/application/version.ts';
import { STATUS_CODES } from '#core/status/status.ts';
import type { Decision } from '#core/status/decision.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { decideStatus, undeterminedStatus, type StatusQuestion } from '#main/use-cases/decide-status.ts';
import { openProfileForUse } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { definitionList, printable } from '../layout.ts';
import { noticeLines } from '../render/license.ts';

/** `status`: may the application run, until when, and why; without `--product` every application this profile knows. */
export async function status(options: OptionsOf<'status'>, context: CommandContext): Promise<CommandResult> {
  const { product, feature, version } = options;
  if (product === undefined && (feature !== undefined || version !== undefined)) {
    return problemResult(context.texts, useCaseProblem('usage', { detail: '--feature and --version go with --product.' }));
  }
  const question = product === undefined ? null : { productId: product, featureString: feature ?? '', version: version ?? null };
  const opened = await openProfileForUse(context.surroundings);
  if (!opened.ok) return unanswered(opened, question, context);
  try {
    const answer = decideStatus(opened.value, question);
    return answer.ok ? answered(answer.value.decisions, answer.value.now, question, context) : unanswered(answer, question, context);
  } finally {
    opened.value.close();
  }
}

function answered(decisions: readonly Decision[], now: Instant, question: StatusQuestion | null, context: CommandContext): CommandResult {
  // Words and dates cost more than the decision; a program that waits for an answer asks for JSON and sees none of them.
  const text = context.isJson ? '' : answerText(decisions, now, context);
  const mayNot = question !== null && !decisions.every((decision) => decision.mayRun);
  return done(text, { now: formatIsoInstant(now), decisions: decisions.map(decisionJson) }, mayNot ? 20 : 0);
}

function answerText(decisions: readonly Decision[], now: Instant, context: CommandContext): string {
  return decisions.length === 0 ? nothingKnown(context) : decisions.map((one) => decisionText(one, now, context)).join('\n');
}

/** The profile could not be read: status Error beside the reason, with the reason's own exit code. */
function unanswered(problem: UseCaseProblem, question: StatusQuestion | null, context: CommandContext): CommandResult {
  const result = problemResult(context.texts, problem);
  if (question === null) return result;
  return { ...result, json: { now: null, decisions: [decisionJson(undeterminedStatus(question, problem.code))], ...result.json } };
}

function nothingKnown({ surroundings }: CommandContext): string {
  const machine = printable(surroundings.machineNames[0] ?? '');
  return [
    'This profile knows no application yet.',
    `Import a license file, or send your administrator the machine name ${machine} and your user name;`,
    '`licensing whoami` shows both as they must be typed.\n',
  ].join('\n');
}

function decisionText(decision: Decision, now: Instant, { texts }: CommandContext): string {
  const { application, statusCode, reason, notices } = decision;
  const { verdict, because, next } = texts.decision(decision, now);
  const feature = application.featureString === '' ? '' : `, feature ${printable(application.featureString)}`;
  const name = application.name === null ? 'Product' : printable(application.name);
  return [
    `${name} (${String(application.productId)}${feature})\n`,
    definitionList([
      ['Can I work?', verdict],
      ['Why', because],
      ['Next', next],
      ['Status', `${texts.status(decision.status)} (${String(statusCode)}) [${reason}]`],
      ['Looked at', decision.evidence.map((one) => texts.evidence(one)).join('\n')],
    ]),
    noticeLines(notices, texts),
  ].join('');
}

/** A decision in the form of `status --json` (command-line.md). */
export function decisionJson(decision: Decision): Readonly<Record<string, unknown>> {
  const { application, until, nextChangeAt } = decision;
  return {
    productId: application.productId,
    feature: application.featureString,
    name: application.name,
    version: application.version === null ? null : formatDottedVersion(application.version),
    status: decision.status,
    statusCode: STATUS_CODES[decision.status],
    mayRun: decision.mayRun,
    source: decision.source,
    until: until === null ? null : formatIsoInstant(until),
    nextChangeAt: nextChangeAt === null ? null : formatIsoInstant(nextChangeAt),
    reason: decision.reason,
    evidence: decision.evidence,
    remedy: decision.remedy,
    notices: decision.notices,
  };
}
