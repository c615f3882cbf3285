import type { EntitlementKind } from '../entitlement/policy.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import { earliest } from '../time/instant.ts';
import type { JudgedPolicy } from './judge-policy.ts';
import type { Horizon } from './horizon.ts';
import type { ReasonCode } from './reason.ts';
import { grant, refusal, sourceOf, type EvidenceList, type Verdict } from './verdict.ts';

const ENDED: Readonly<Record<EntitlementKind, ReasonCode>> = {
  ordinary: 'entitlement-ended',
  trial: 'trial-ended',
  evaluation: 'evaluation-ended',
};

/**
 * The decision's third step: what the matching entry grants. 1 is allowed, 2 counts as allowed, 3 is denied, 4 is a
 * trial that is over. A trial runs until its end, online or not; `null` hands an allowed entry on to the next step.
 */
export function judgeEntry({ policy, entry }: JudgedPolicy, horizon: Horizon, evidence: EvidenceList): Verdict | null {
  const expiresAt = entry.expiresAt === null ? null : formatIsoInstant(entry.expiresAt);
  evidence.push({ fact: 'entry', kind: entry.kind, accessKind: entry.accessKind, expiresAt });
  if (entry.accessKind === 3) return refusal('access-denied', sourceOf(entry));
  if (entry.accessKind === 4) {
    evidence.push({ fact: 'entry-ended', kind: entry.kind, at: null });
    return refusal(entry.kind === 'evaluation' ? 'evaluation-ended' : 'trial-ended', sourceOf(entry));
  }
  if (entry.expiresAt !== null && horizon.reached(entry.expiresAt)) {
    evidence.push({ fact: 'entry-ended', kind: entry.kind, at: expiresAt });
    return refusal(ENDED[entry.kind], sourceOf(entry));
  }
  if (entry.kind !== 'trial') return null;
  return grant('trial-active', 'trial', earliest(policy.expiresAt, entry.expiresAt ?? policy.expiresAt));
}
