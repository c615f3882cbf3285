import type { ClockNotice, DecisionFacts, PolicyState, SignInState } from '#core/status/decision-facts.ts';
import type { Instant } from '#core/time/instant.ts';
import { areRevocationsStale } from '#license-file/revocations/stale-revocations.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import { authenticateStoredPolicy } from '#license-file/verification/verify-policy-document.ts';
import type { CacheReader, StoredPolicy } from '#main/entitlement-cache/cache-reader.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { localPolicyOf } from '#main/managed-policy/managed-policy.ts';
import { serviceAddressIn } from './sign-in/service-address.ts';
import { readSignInMemory } from './sign-in/sign-in-memory.ts';
import { storedCheckouts, unverifiedCheckouts } from './checkouts/stored-checkouts.ts';
import type { Surroundings } from './open-profile.ts';
import type { ToldTime } from './tell-time.ts';

/** Gathers, within one transaction, everything a decision depends on; the documents are verified again as they are read. */
export function gatherFacts(
  reader: CacheReader,
  licenses: readonly StoredLicense[],
  { trust, managedPolicy, scenario }: Pick<Surroundings, 'trust' | 'managedPolicy' | 'scenario'>,
  time: ToldTime,
): DecisionFacts {
  const stored = reader.policy();
  const facts: DecisionFacts = {
    checkouts: [...storedCheckouts(reader, licenses), ...unverifiedCheckouts(licenses)],
    policy: policyState(stored, trust, reader),
    signIn: signInState(reader, stored, time),
    localPolicy: localPolicyOf(managedPolicy),
    serviceConfigured: serviceAddressIn(reader, managedPolicy) !== null,
    furthest: time.furthest,
    clockNotices: time.conditions.filter((condition): condition is ClockNotice => condition !== 'record-missing'),
    revocationsStale: isAnyStale(reader, licenses, time.now),
  };
  return scenario === undefined ? facts : scenario.factsAt(time.now, facts);
}

function policyState(stored: StoredPolicy | null, trust: Trust, reader: CacheReader): PolicyState {
  if (stored === null) return { state: 'none' };
  const verified = authenticateStoredPolicy(stored.bytes, { trust, revocations: reader.revocations() });
  return verified.ok ? { state: 'verified', policy: verified.policy } : { state: 'malformed', problem: verified.code };
}

function signInState(reader: CacheReader, stored: StoredPolicy | null, { record, unconfirmedSince }: ToldTime): SignInState {
  const memory = readSignInMemory(reader);
  return {
    userId: memory?.userId ?? null,
    everSignedIn: memory !== null || stored !== null,
    lastVerifiedAt: record.anchor?.serverTime ?? null,
    unconfirmedSince,
    // Clock rule 6; and a document that is not the last sign-in's own must not start or lengthen a grace period.
    graceUsedUp: record.lost || (stored !== null && !stored.isCurrent),
  };
}

/** Whether the newest list of any issuer whose licenses lie here is older than it should be. */
function isAnyStale(reader: CacheReader, licenses: readonly StoredLicense[], now: Instant): boolean {
  const revocations = reader.revocations();
  return licenses.some(
    (one) => one.state === 'authentic' && areRevocationsStale(revocations.newestIssuedAt(one.license.issuer.revocationScopes), now),
  );
}

