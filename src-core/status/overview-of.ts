import { readPolicyInterval } from '../entitlement/qualifier-readers.ts';
import { duration, earliest, MINUTE, plus, type Instant } from '../time/instant.ts';
import { lastDaysFrom } from './continuation.ts';
import type { Decision } from './decision.ts';
import type { DecisionFacts } from './decision-facts.ts';
import { offlinePeriodView } from './offline-period-view.ts';
import type { HeroKind, Overview, Standing, ValidityBar } from './overview.ts';
import { policyOfUser } from './policy-of-user.ts';
import type { ReasonCode } from './reason.ts';
import { worksUntil } from './validity-bars.ts';

/** One application with its answer and what it works on from now on. */
export interface AnsweredApplication {
  readonly decision: Decision;
  readonly bars: readonly ValidityBar[];
}

/** What the overview is made of. */
export interface OverviewFacts {
  readonly applications: readonly AnsweredApplication[];
  readonly facts: DecisionFacts;
  /** Whether what was found could not be recorded: then only checkouts cover, and somebody should know. */
  readonly isUnrecorded: boolean;
}

/** Rests on a sign-in, and runs. */
const BY_SIGN_IN: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['confirmed-recently', 'evaluation-active', 'trial-active', 'offline-grace']);
/** Rested on a sign-in whose time is over. */
const ENDED: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'offline-grace-ended',
  'offline-grace-used-up',
  'policy-expired',
  'policy-long-expired',
]);
const FORBIDDEN: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'offline-forbidden-by-policy',
  'offline-forbidden-on-this-computer',
  'computer-policy-unreadable',
]);

const STANDINGS: Readonly<Record<HeroKind, Standing>> = {
  online: 'online',
  offline: 'offline',
  'last-days': 'offline',
  licensed: 'licensed',
  partly: 'attention',
  ended: 'sign-in-required',
  forbidden: 'sign-in-required',
  clock: 'attention',
  'nothing-usable': 'attention',
  'nothing-yet': 'nothing-yet',
};

/** Works out the first answers of the overview from the answers of all applications: can I work, until when, what do I do next. */
export function overviewOf({ applications, facts, isUnrecorded }: OverviewFacts, now: Instant): Overview {
  const decisions = applications.map(({ decision }) => decision);
  const hero = heroOf(applications, facts, now);
  return {
    standing: standingOf(hero, facts, isUnrecorded),
    hero,
    until: untilOf(hero, applications, now),
    offline: offlinePeriodView(facts, now),
    covered: decisions.flatMap(({ application, reason, until }) =>
      reason === 'covered-by-checkout' && until !== null ? [{ ...nameOf(application), until }] : [],
    ),
    stopped: decisions.flatMap(({ application, mayRun }) => (mayRun ? [] : [nameOf(application)])),
  };
}

/** The word in the header. Where nobody can sign in, it asks for no sign-in. */
function standingOf(hero: HeroKind, { serviceConfigured }: DecisionFacts, isUnrecorded: boolean): Standing {
  const standing = STANDINGS[hero];
  return isUnrecorded || (standing === 'sign-in-required' && !serviceConfigured) ? 'attention' : standing;
}

function heroOf(applications: readonly AnsweredApplication[], facts: DecisionFacts, now: Instant): HeroKind {
  const decisions = applications.map(({ decision }) => decision);
  const isAny = (reasons: ReadonlySet<ReasonCode>): boolean => decisions.some(({ reason }) => reasons.has(reason));
  if (decisions.some(({ mayRun, remedy }) => !mayRun && remedy === 'set-clock')) return 'clock';
  if (isAny(BY_SIGN_IN)) return isConfirmed(decisions, facts, now) ? 'online' : offlineHero(applications, now);
  const isAnyRunning = decisions.some(({ mayRun }) => mayRun);
  if (isAny(FORBIDDEN)) return isAnyRunning ? 'partly' : 'forbidden';
  if (isAny(ENDED)) return isAnyRunning ? 'partly' : 'ended';
  if (isAnyRunning) return 'licensed';
  return facts.checkouts.length === 0 && !facts.signIn.everSignedIn ? 'nothing-yet' : 'nothing-usable';
}

/** Whether what rests on a sign-in was confirmed a moment ago. A trial does not say: it runs online or not. */
function isConfirmed(decisions: readonly Decision[], facts: DecisionFacts, now: Instant): boolean {
  if (decisions.some(({ reason }) => reason === 'offline-grace')) return false;
  if (decisions.some(({ reason }) => reason === 'confirmed-recently' || reason === 'evaluation-active')) return true;
  const policy = policyOfUser(facts);
  const { lastVerifiedAt, unconfirmedSince, graceUsedUp } = facts.signIn;
  if (policy === null || lastVerifiedAt === null || unconfirmedSince !== null || graceUsedUp) return false;
  return now < plus(lastVerifiedAt, duration(readPolicyInterval(policy, null).value, MINUTE));
}

function offlineHero(applications: readonly AnsweredApplication[], now: Instant): HeroKind {
  const until = untilOf('offline', applications, now);
  return until !== null && now >= lastDaysFrom(until) ? 'last-days' : 'offline';
}

/** The earliest end among the applications a hero speaks of: what it says holds for each of them. */
function untilOf(hero: HeroKind, applications: readonly AnsweredApplication[], now: Instant): Instant | null {
  const spokenOf = applications.filter(({ decision: { reason } }) => {
    if (hero === 'licensed' || hero === 'partly') return reason === 'covered-by-checkout';
    return (hero === 'online' || hero === 'offline' || hero === 'last-days') && BY_SIGN_IN.has(reason);
  });
  const [first, ...rest] = spokenOf.flatMap(({ bars }) => worksUntil(bars, now) ?? []);
  return first === undefined ? null : earliest(first, ...rest);
}

function nameOf({ productId, featureString, name }: Decision['application']): Overview['stopped'][number] {
  return { productId, featureString, name };
}
