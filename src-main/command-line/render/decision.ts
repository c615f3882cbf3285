import type { Decision } from '#core/status/decision.ts';
import { noticeFactsOfDecision } from '#core/texts/notice-facts.ts';
import { printable } from '#core/texts/printable.ts';
import type { Instant } from '#core/time/instant.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { explanation } from '../command-result.ts';
import { LABELS } from '../labels.ts';
import type { Presentation } from '../presentation.ts';
import { noticeLines } from './notices.ts';

/** An answer for people: may it run and until when, why, and what to do. */
export function decisionText(decision: Decision, now: Instant, context: Presentation, isVerbose: boolean): string {
  const { texts, layout } = context;
  const { application, status, statusCode, reason, notices } = decision;
  const { verdict, because, next } = texts.decision(decision, now);
  const feature = application.featureString === '' ? '' : `, ${LABELS.feature} ${printable(application.featureString)}`;
  const name = application.name === null ? LABELS.product : printable(application.name);
  const looked = isVerbose ? decision.evidence.map((one) => texts.evidence(one)).join('\n') : '';
  return [
    layout.lines([`${name} (${String(application.productId)}${feature})`]),
    layout.rows([
      [LABELS.canIWork, verdict],
      [LABELS.why, because],
      [LABELS.next, next],
      [LABELS.status, `${status} (${String(statusCode)}) [${reason}]`],
      [LABELS.lookedAt, looked],
    ]),
    noticeLines(notices, noticeFactsOfDecision(decision, now), context),
  ].join('');
}

/** The answer holds, and could not be recorded: why, on stderr. */
export function notRecordedText(problem: UseCaseProblem | null, context: Presentation): string {
  if (problem === null) return '';
  const { texts, layout } = context;
  const said = layout.lines([texts.say('status-not-recorded')]);
  return explanation(context, problem.code, problem.facts, 'looking') + said;
}
