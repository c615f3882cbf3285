import type { DecisionFacts, Question } from '../status/decision-facts.ts';

/** A question with what bears on it: a profile may hold thousands of checkouts, and an answer depends on few. */
export interface Asked {
  readonly question: Question;
  readonly facts: DecisionFacts;
}
