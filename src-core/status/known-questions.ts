import type { ApplicationKey } from '../application/application.ts';
import { leavesListAt } from '../checkout/checkout-state.ts';
import type { Instant } from '../time/instant.ts';
import type { DecisionFacts, Question } from './decision-facts.ts';
import { policyOfUser } from './policy-of-user.ts';

/**
 * One question for every application this profile knows: those of stored checkouts that are still listed, and those of
 * the user's policy; by name, then by id. The version asked about is the one the license is for, so that the overview
 * shows each application as its user would start it.
 */
export function knownQuestions(facts: DecisionFacts, now: Instant): readonly Question[] {
  const questions = new Map<string, Question>();
  const add = (question: Question): void => {
    const key = keyOf(question);
    if (!questions.has(key)) questions.set(key, question);
  };
  const listed = facts.checkouts.filter((stored) => now < leavesListAt(stored));
  for (const { checkout } of listed.sort((left, right) => right.checkout.expiresAt - left.checkout.expiresAt)) {
    for (const { productId, featureString, name, version } of checkout.applications) {
      add({ productId, featureString, version, name: name === '' ? null : name });
    }
  }
  for (const { productId, featureString, productName, version } of policyOfUser(facts)?.entitlements ?? []) {
    add({ productId, featureString, version, name: productName === '' ? null : productName });
  }
  return [...questions.values()].sort(byName);
}

function keyOf({ productId, featureString }: ApplicationKey): string {
  return JSON.stringify([productId, featureString]);
}

function byName(left: Question, right: Question): number {
  const [one, other] = [left.name ?? '', right.name ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  if (left.productId !== right.productId) return left.productId - right.productId;
  return left.featureString < right.featureString ? -1 : left.featureString > right.featureString ? 1 : 0;
}
