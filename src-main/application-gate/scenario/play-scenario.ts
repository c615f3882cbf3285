import type { ApplicationKey } from '#core/application/application.ts';
import { NO_LOCAL_POLICY } from '#core/entitlement/local-policy.ts';
import type { DecisionFacts } from '#core/status/decision-facts.ts';
import { plus, type Instant } from '#core/time/instant.ts';
import { cacheProblem, type CacheProblem } from '#main/entitlement-cache/cache-problem.ts';
import type { Scenario } from '#main/use-cases/scenario.ts';
import { scenarioFacts, SOON, type ScenarioFacts } from './scenario-facts.ts';
import type { ScenarioName } from './scenario-names.ts';

/** Plays a scenario about one application: it begins when it is asked for first, and time passes in it. */
export function playScenario(name: ScenarioName, application: ApplicationKey): Scenario {
  let begun: Instant | null = null;
  let chosen: ScenarioFacts = {};
  const begin = (now: Instant): ScenarioFacts => {
    if (begun !== null) return chosen;
    begun = now;
    chosen = scenarioFacts(name, application, now);
    return chosen;
  };
  const storeProblem = (now: Instant): CacheProblem | null => {
    if (name === 'profile-unavailable') return cacheProblem('store-no-permission', 'scenario');
    const isOver = name === 'could-not-be-determined' && begun !== null && now >= plus(begun, SOON);
    return isOver ? cacheProblem('store-full', 'scenario') : null;
  };
  return {
    name,
    factsAt: (now, real): DecisionFacts => {
      const { signIn, ...facts } = begin(now);
      return {
        ...real,
        checkouts: [],
        policy: { state: 'none' },
        localPolicy: NO_LOCAL_POLICY,
        serviceConfigured: true,
        revocationsStale: false,
        ...facts,
        // What a prompt that was closed leaves behind is real.
        signIn: { userId: null, everSignedIn: false, lastVerifiedAt: null, graceUsedUp: false, ...signIn, unconfirmedSince: real.signIn.unconfirmedSince },
      };
    },
    lastVerifiedAt: (now) => begin(now).signIn?.lastVerifiedAt ?? null,
    storeProblem,
  };
}
