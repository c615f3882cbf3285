import type { DecisionFacts, Question } from '../status/decision-facts.ts';
import { knownQuestions } from '../status/known-questions.ts';
import type { Instant } from '../time/instant.ts';
import { checkoutEndings } from './checkout-endings.ts';
import type { Ending } from './ending.ts';
import { graceEndings } from './grace-endings.ts';

/**
 * Everything of which the end is said beforehand, as the decisions are at `now`: what covers an application, and the time for working
 * offline of those that nothing covers when it ends. What was cleared, revoked, replaced by a longer one or renewed by a sign-in is not
 * among them.
 */
export function endingsOf(facts: DecisionFacts, now: Instant): readonly Ending[] {
  const naming = checkoutsByApplication(facts);
  const asked = knownQuestions(facts, now).map((question) => ({ question, facts: { ...facts, checkouts: naming(question) } }));
  return [...checkoutEndings(asked, now), ...graceEndings(asked, now)];
}

function checkoutsByApplication({ checkouts }: DecisionFacts): (question: Question) => DecisionFacts['checkouts'] {
  const found = new Map<string, DecisionFacts['checkouts'][number][]>();
  const keyOf = ({ productId, featureString }: Pick<Question, 'productId' | 'featureString'>): string => `${String(productId)} ${featureString}`;
  for (const stored of checkouts) {
    for (const key of new Set(stored.checkout.applications.map(keyOf))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [stored]);
      else others.push(stored);
    }
  }
  return (question) => found.get(keyOf(question)) ?? [];
}
