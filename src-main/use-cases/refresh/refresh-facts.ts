import { readPolicyInterval } from '#core/entitlement/qualifier-readers.ts';
import type { Instant } from '#core/time/instant.ts';
import { authenticateStoredPolicy } from '#license-file/verification/verify-policy-document.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readSignInMemory } from '../sign-in/sign-in-memory.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';

/** What decides when the sign-in of a profile is refreshed. */
export interface RefreshFacts {
  /** The clock rules' `now`. */
  readonly now: Instant;
  /** Who is signed in; `null` where nobody is. */
  readonly userId: string | null;
  /** The server's time of the last verified sign-in or refresh. */
  readonly lastVerifiedAt: Instant | null;
  /** `PolicyInterval` wherever the policy says one, in minutes; the built-in one where it says none. */
  readonly policyIntervals: readonly number[];
}

/** Reads what decides when the sign-in is refreshed. Licenses are left alone: what they say of the time is in the record already. */
export function readRefreshFacts(opened: OpenedProfile): UseCaseAnswer<RefreshFacts> {
  const answer = opened.cache.read((reader): RefreshFacts => {
    const { now, record } = readTime(reader, [], opened);
    const stored = reader.policy();
    const verified = stored === null ? null : authenticateStoredPolicy(stored.bytes, { trust: opened.trust, revocations: reader.revocations() });
    const policy = verified?.ok === true ? verified.policy : null;
    return {
      now,
      userId: readSignInMemory(reader)?.userId ?? null,
      lastVerifiedAt: record.anchor?.serverTime ?? null,
      policyIntervals: policy === null ? [] : [null, ...policy.entitlements].map((entry) => readPolicyInterval(policy, entry).value),
    };
  });
  return answer.ok ? answer : problemOfCache(answer);
}
