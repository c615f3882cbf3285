import { offlinePeriod } from '../entitlement/offline-period.ts';
import {
  readAllowOfflineUsage,
  readOfflineDuration,
  readPolicyInterval,
  type QualifierReading,
} from '../entitlement/qualifier-readers.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import { duration, earliest, MINUTE, plus, type Instant } from '../time/instant.ts';
import type { DecisionFacts } from './decision-facts.ts';
import type { JudgedPolicy } from './judge-policy.ts';
import type { Horizon } from './horizon.ts';
import { grant, refusal, sourceOf, type EvidenceList, type Verdict } from './verdict.ts';

/**
 * The decision's fourth step: confirmed less than `PolicyInterval` minutes ago and nothing failed since. `null` when
 * the grace period has begun.
 */
export function judgeOnline(
  judged: JudgedPolicy,
  { signIn }: DecisionFacts,
  horizon: Horizon,
  evidence: EvidenceList,
): Verdict | null {
  if (signIn.graceUsedUp || signIn.lastVerifiedAt === null) {
    evidence.push({ fact: 'grace-used-up' });
    return null;
  }
  const interval = readPolicyInterval(judged.policy, judged.entry);
  pushMisunderstood(interval, evidence);
  const at = formatIsoInstant(signIn.lastVerifiedAt);
  evidence.push({ fact: 'last-confirmed', at, intervalMinutes: interval.value });
  if (signIn.unconfirmedSince !== null) {
    evidence.push({ fact: 'confirmation-failed', at: formatIsoInstant(signIn.unconfirmedSince) });
    return null;
  }
  const recentUntil = plus(signIn.lastVerifiedAt, duration(interval.value, MINUTE));
  if (horizon.reached(recentUntil)) return null;
  const reason = judged.entry.kind === 'evaluation' ? 'evaluation-active' : 'confirmed-recently';
  return grant(reason, sourceOf(judged.entry), earliest(recentUntil, ...ends(judged)));
}

/**
 * The decision's fifth step, once the grace period has begun: forbidden, used up, inside it, or over. Continue plays no
 * part here: it is the prompt's memory (prompts.ts), and the grace period runs whether or not anyone continued.
 */
export function judgeGrace(
  judged: JudgedPolicy,
  { signIn, localPolicy }: DecisionFacts,
  horizon: Horizon,
  evidence: EvidenceList,
): Verdict {
  const { policy, entry } = judged;
  const source = sourceOf(entry);
  const allowed = readAllowOfflineUsage(policy, entry);
  pushMisunderstood(allowed, evidence);
  evidence.push({ fact: 'qualifier', name: allowed.name, value: allowed.text, origin: allowed.origin });
  if (!allowed.value) return refusal('offline-forbidden-by-policy', source);
  if (localPolicy.offlineForbidden) {
    evidence.push({ fact: 'offline-forbidden-on-this-computer' });
    return refusal('offline-forbidden-on-this-computer', source);
  }
  // Nobody knows what it forbids, and only whoever manages the computer can have made it so (ADR 0022).
  const unreadable = localPolicy.unreadable ?? null;
  if (unreadable !== null) {
    evidence.push({ fact: 'computer-policy-unreadable', place: unreadable });
    return refusal('computer-policy-unreadable', source);
  }
  if (signIn.graceUsedUp || signIn.lastVerifiedAt === null) return refusal('offline-grace-used-up', source);
  const length = readOfflineDuration(policy, entry);
  pushMisunderstood(length, evidence);
  const period = offlinePeriod(policy, length.value, localPolicy, signIn.lastVerifiedAt);
  if (period.shortened) evidence.push({ fact: 'offline-days-shortened', days: period.days });
  evidence.push({ fact: 'offline-deadline', at: formatIsoInstant(period.deadline), days: period.days });
  if (horizon.reached(period.deadline)) return refusal('offline-grace-ended', source);
  return grant('offline-grace', source, earliest(period.deadline, ...ends(judged)));
}

function ends({ policy, entry }: JudgedPolicy): readonly Instant[] {
  return entry.expiresAt === null ? [policy.expiresAt] : [policy.expiresAt, entry.expiresAt];
}

function pushMisunderstood(reading: QualifierReading<unknown>, evidence: EvidenceList): void {
  if (!reading.notUnderstood) return;
  const { name, text, value } = reading;
  evidence.push({ fact: 'qualifier-not-understood', name, value: text ?? '', used: String(value) });
}
