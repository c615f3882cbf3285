import { decide } from '#core/status/decide.ts';
import type { DecisionFacts, Question } from '#core/status/decision-facts.ts';
import { knownQuestions } from '#core/status/known-questions.ts';
import { overviewOf, type AnsweredApplication } from '#core/status/overview-of.ts';
import type { Overview } from '#core/status/overview.ts';
import { validityBars } from '#core/status/validity-bars.ts';
import type { Instant } from '#core/time/instant.ts';
import { NOON } from './builders.ts';

/** The answers to some questions, with what each application works on from then on. */
export function answered(questions: readonly Question[], facts: DecisionFacts, now: Instant): readonly AnsweredApplication[] {
  return questions.map((question) => {
    const decision = decide(question, facts, now);
    return { decision, bars: validityBars(question, decision, facts, now) };
  });
}

/** The overview of everything that some facts know. */
export function overview(facts: DecisionFacts, now: Instant = NOON): Overview {
  return overviewOf({ applications: answered(knownQuestions(facts, now), facts, now), facts, isUnrecorded: false }, now);
}
