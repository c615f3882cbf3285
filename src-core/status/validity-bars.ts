import type { Instant } from '../time/instant.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import type { DecisionFacts, Question } from './decision-facts.ts';
import type { ValidityBar } from './overview.ts';
import type { ReasonCode } from './reason.ts';

/** What the bar of an answer is drawn as; an answer that lets nothing run has none. */
const KINDS: Partial<Readonly<Record<ReasonCode, ValidityBar['kind']>>> = {
  'covered-by-checkout': 'checkout',
  'confirmed-recently': 'signed-in',
  'evaluation-active': 'evaluation',
  'trial-active': 'trial',
  'offline-grace': 'grace',
};

/** More changes than a timeline can show; each is a checkout that takes over from another, or a step of the sign-in. */
const MOST_STEPS = 64;

/**
 * What an application works on from now on, one bar after the other, if nothing happens but that time passes: the decision itself, asked
 * again at each instant at which it can change, so that the timeline never promises what a start would not get.
 *
 * @param decision the answer at `now`
 */
export function validityBars(question: Question, decision: Decision, facts: DecisionFacts, now: Instant): readonly ValidityBar[] {
  const bars: ValidityBar[] = [];
  let [at, current] = [now, decision];
  for (let step = 0; step < MOST_STEPS && current.nextChangeAt !== null; step += 1) {
    const kind = KINDS[current.reason];
    const until = current.nextChangeAt;
    const last = bars.at(-1);
    if (kind !== undefined) {
      if (last?.kind === kind && last.until === at) bars[bars.length - 1] = { ...last, until };
      else bars.push({ kind, from: at, until });
    }
    [at, current] = [until, decide(question, facts, until)];
  }
  return bars;
}

/** The end of what an application can work on without a gap from now on; `null` where it may not run now. */
export function worksUntil(bars: readonly ValidityBar[], now: Instant): Instant | null {
  let until: Instant | null = null;
  for (const bar of bars) {
    if (bar.from !== (until ?? now)) break;
    until = bar.until;
  }
  return until;
}
