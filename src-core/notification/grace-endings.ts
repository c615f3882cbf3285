import { decide } from '../status/decide.ts';
import type { DecisionFacts } from '../status/decision-facts.ts';
import type { ReasonCode } from '../status/reason.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import type { Instant } from '../time/instant.ts';
import type { Asked } from './asked.ts';
import type { Ending } from './ending.ts';

/** The answers of an application whose time for working offline is over. */
const ENDED: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['offline-grace-ended', 'policy-expired', 'policy-long-expired']);

/**
 * The ends of the time for working offline that the last sign-in gave: one for each deadline, with the applications that stop then
 * because nothing else covers them.
 */
export function graceEndings(asked: readonly Asked[], now: Instant): readonly Ending[] {
  const endings = new Map<string, Ending>();
  for (const one of asked) {
    const { lastVerifiedAt, graceUsedUp } = one.facts.signIn;
    if (lastVerifiedAt === null || graceUsedUp) continue;
    const deadline = promisedDeadline(one, lastVerifiedAt);
    if (deadline === null || !stopsThen(one, deadline, now)) continue;
    const silentUntil = now < deadline ? notOfflineBefore(one, now) : null;
    // Neither offline nor on the way there: something else stands in the way, and says so.
    if (silentUntil === 'never') continue;
    const { productId, featureString, name } = decide(one.question, one.facts, now).application;
    const key = `grace ${String(lastVerifiedAt)} ${String(deadline)}`;
    const before = endings.get(key);
    endings.set(key, {
      key,
      kind: 'grace',
      begins: lastVerifiedAt,
      endsAt: deadline,
      applications: [...(before?.applications ?? []), { productId, featureString, name }],
      goesOnUntil: null,
      // Said as soon as it is true of one of them.
      silentUntil: before?.silentUntil === null || silentUntil === null ? null : silentUntil,
    });
  }
  return [...endings.values()];
}

/** The end of the period as it was when it began; `null` where there is none, or the entry itself ends before. */
function promisedDeadline({ question, facts }: Asked, lastVerifiedAt: Instant): Instant | null {
  const begun: DecisionFacts = { ...facts, checkouts: [], signIn: { ...facts.signIn, unconfirmedSince: lastVerifiedAt } };
  const { reason, until, evidence } = decide(question, begun, lastVerifiedAt);
  if (reason !== 'offline-grace' || until === null) return null;
  return evidence.some((one) => one.fact === 'offline-deadline' && one.at === formatIsoInstant(until)) ? until : null;
}

/** Whether the application stops at the deadline, or has stopped because of it. */
function stopsThen({ question, facts }: Asked, deadline: Instant, now: Instant): boolean {
  if (now < deadline) return !decide(question, facts, deadline).mayRun;
  return ENDED.has(decide(question, facts, now).reason);
}

/** From when on the application works offline, checkouts aside: `null` for now already, `never` where it does not come to that by itself. */
function notOfflineBefore({ question, facts }: Asked, now: Instant): Instant | null | 'never' {
  const { reason, nextChangeAt } = decide(question, { ...facts, checkouts: [] }, now);
  if (reason === 'offline-grace') return null;
  return reason === 'confirmed-recently' || reason === 'evaluation-active' ? (nextChangeAt ?? 'never') : 'never';
}
