import type { DecisionFacts } from '#core/status/decision-facts.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CacheProblem } from '#main/entitlement-cache/cache-problem.ts';

/**
 * Facts that a developer chose, in the place of what a throw-away profile holds; what follows from them is decided as always. Only builds
 * that are not packaged know scenarios.
 */
export interface Scenario {
  readonly name: string;
  /** The facts at a moment; the clock's own stay what they are. */
  factsAt(now: Instant, real: DecisionFacts): DecisionFacts;
  /** When the user signed in, as these facts say; `null` where nobody did. */
  lastVerifiedAt(now: Instant): Instant | null;
  /** How the store fails at a moment; `null` while it does not. */
  storeProblem(now: Instant): CacheProblem | null;
}
