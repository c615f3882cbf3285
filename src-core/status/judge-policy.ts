import { formatDottedVersion } from '../application/version.ts';
import { isSameUser } from '../checkout/user-id.ts';
import type { Entitlement, Policy } from '../entitlement/policy.ts';
import { selectEntitlement } from '../entitlement/select-entitlement.ts';
import { formatIsoInstant } from '../time/iso-instant.ts';
import { DAY, duration, plus, type Instant } from '../time/instant.ts';
import type { DecisionFacts, Question } from './decision-facts.ts';
import { refusal, sourceOf, type EvidenceList, type Verdict } from './verdict.ts';
import type { Horizon } from './horizon.ts';

/** From this long after its end a policy counts as invalid, not just as expired. */
const LONG_EXPIRED = duration(21, DAY);

/** The entry that answers, and the policy it stands in. */
export interface JudgedPolicy {
  readonly policy: Policy;
  readonly entry: Entitlement;
}

/**
 * The decision's second step: is there a usable policy of this user with an entry for this application? Gives the
 * entry, or the verdict where there is none or the policy is past its end.
 */
export function judgePolicy(
  question: Question,
  facts: DecisionFacts,
  horizon: Horizon,
  evidence: EvidenceList,
): JudgedPolicy | Verdict {
  const { policy: state, signIn } = facts;
  if (signIn.userId === null) return withoutUser(signIn.everSignedIn, evidence);
  if (state.state === 'none') {
    evidence.push({ fact: 'no-policy', userId: signIn.userId });
    return refusal('entitlements-never-loaded');
  }
  if (state.state === 'malformed') {
    evidence.push({ fact: 'policy-malformed', problem: state.problem });
    return refusal('policy-malformed');
  }
  const { policy } = state;
  if (!isSameUser(policy.userId, signIn.userId)) {
    evidence.push({ fact: 'policy-of-other-user', policyUserId: policy.userId, userId: signIn.userId });
    return refusal('other-users-policy');
  }
  evidence.push(policyEvidence(policy));
  const entry = findEntry(policy, question, facts.furthest, horizon, evidence);
  if ('reason' in entry) return entry;
  return pastEnd(policy, entry, horizon, evidence) ?? { policy, entry };
}

function withoutUser(everSignedIn: boolean, evidence: EvidenceList): Verdict {
  evidence.push({ fact: everSignedIn ? 'signed-out' : 'no-sign-in' });
  return refusal(everSignedIn ? 'signed-out' : 'never-signed-in');
}

function policyEvidence(policy: Policy): EvidenceList[number] {
  const [createdAt, expiresAt] = [formatIsoInstant(policy.createdAt), formatIsoInstant(policy.expiresAt)];
  return { fact: 'policy', policyId: policy.policyId, userId: policy.userId, createdAt, expiresAt };
}

function findEntry(
  policy: Policy,
  question: Question,
  furthest: Instant,
  horizon: Horizon,
  evidence: EvidenceList,
): Entitlement | Verdict {
  // By the furthest time known: an evaluation that gave way once does not come back to deny when the clock goes back.
  const isPast = (end: Instant): boolean => end <= furthest || horizon.reached(end);
  const isOver = ({ accessKind, expiresAt }: Entitlement): boolean =>
    accessKind === 4 || (accessKind !== 3 && expiresAt !== null && isPast(expiresAt));
  const { entry, otherVersion, overEvaluation } = selectEntitlement(policy, question, question.version, isOver);
  if (otherVersion !== null && otherVersion.version !== null) {
    evidence.push({
      fact: 'evaluation-version',
      licensedVersion: formatDottedVersion(otherVersion.version),
      askedVersion: question.version === null ? null : formatDottedVersion(question.version),
    });
  }
  if (overEvaluation !== null) {
    const at = overEvaluation.expiresAt === null ? null : formatIsoInstant(overEvaluation.expiresAt);
    evidence.push({ fact: 'entry-ended', kind: 'evaluation', at });
  }
  if (entry !== null) return entry;
  if (otherVersion !== null) {
    return refusal(question.version === null ? 'evaluation-needs-version' : 'evaluation-for-other-version');
  }
  evidence.push({ fact: 'application-not-in-policy' });
  return refusal('not-assigned');
}

function pastEnd(policy: Policy, entry: Entitlement, horizon: Horizon, evidence: EvidenceList): Verdict | null {
  if (!horizon.reached(policy.expiresAt)) return null;
  evidence.push({ fact: 'policy-expired', at: formatIsoInstant(policy.expiresAt) });
  const long = horizon.reached(plus(policy.expiresAt, LONG_EXPIRED));
  return refusal(long ? 'policy-long-expired' : 'policy-expired', sourceOf(entry));
}
