import { randomBytes } from 'node:crypto';
import { isSameUser } from '#core/checkout/user-id.ts';
import { anchorClock } from '#core/offline/anchor-clock.ts';
import type { ClockReadings } from '#core/offline/clock-readings.ts';
import type { Policy } from '#core/entitlement/policy.ts';
import type { PolicyRefused } from '#license-file/verification/policy-verification.ts';
import { checkNamedRevocations, verifyPolicyDocument } from '#license-file/verification/verify-policy-document.ts';
import type { Account } from '#main/sign-in/account.ts';
import { activity } from '../activity.ts';
import { encodeGraceRecord, readGraceRecord } from '../grace-record.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { acceptNamedRevocations, type FollowedList } from '../refresh/accept-revocations.ts';
import { lowerBounds } from '../tell-time.ts';
import { problemOfCache, type UseCaseProblem } from '../use-case-problem.ts';
import { readSignInMemory, writeSignInMemory } from './sign-in-memory.ts';

/** A request for a policy that is under way: what its answer has to repeat, and the clocks when it was sent. */
export interface PolicyRequest {
  /** 32 random bytes, base64url: used once, so that a recorded answer played back changes nothing. */
  readonly nonce: string;
  readonly readings: ClockReadings;
}

/** What became of a policy document. */
export type PolicyAcceptance =
  | {
      readonly ok: true;
      readonly policy: Policy;
      /** `false` while the keystore is not at hand: then it gives no grace. */
      readonly isSealed: boolean;
      /** What became of the list that the policy names; `null` where it names none. */
      readonly followed: FollowedList | null;
    }
  | { readonly ok: false; readonly refused: PolicyRefused }
  /** It is good, and of another user than the one who is signed in here; nothing changed. */
  | { readonly ok: false; readonly otherUser: { readonly expected: string | null; readonly actual: string } }
  | { readonly ok: false; readonly problem: UseCaseProblem };

/**
 * For whom a policy counts: for whoever it is of, who has just signed in with an account; or only for the user who is signed in, so that a refresh
 * that was under way while somebody signed out, or changed over, undoes neither.
 */
export type PolicyOwner = { readonly signedIn: Account | null } | 'user-signed-in';

/** Begins a request for a policy. */
export function beginPolicyRequest(opened: OpenedProfile): PolicyRequest {
  return { nonce: randomBytes(32).toString('base64url'), readings: opened.clock() };
}

/**
 * Accepts the policy document that answered a request: a verified sign-in or refresh (licensing-rules.md, The clock, 4). The
 * policy, the clock set by the server's time and the end of any grace period are one transaction. A document that is not
 * from a trusted issuer or does not repeat this request's nonce changes nothing; nor does one that names a revocation list which is not beside it.
 *
 * @param list the revocation list that came beside the policy, not verified yet; `null` where none came. One that the policy names is accepted
 * with it, as one transaction.
 */
export function acceptPolicy(
  opened: OpenedProfile,
  request: PolicyRequest,
  bytes: Uint8Array,
  owner: PolicyOwner = { signedIn: null },
  list: Uint8Array | null = null,
): PolicyAcceptance {
  const answer = opened.cache.write((writer): PolicyAcceptance => {
    const revocations = writer.revocations();
    const verified = verifyPolicyDocument(bytes, { trust: opened.trust, revocations, expectedNonce: request.nonce });
    if (!verified.ok) return { ok: false, refused: verified };
    const problem = checkNamedRevocations(verified, list, opened.trust);
    if (problem !== null) return { ok: false, refused: problem };
    const { policy } = verified;
    const memory = readSignInMemory(writer);
    const isRefresh = owner === 'user-signed-in';
    const signedIn = memory?.userId ?? null;
    if (isRefresh && (signedIn === null || !isSameUser(signedIn, policy.userId))) {
      return { ok: false, otherUser: { expected: signedIn, actual: policy.userId } };
    }
    const record = readGraceRecord(writer)?.clock ?? null;
    const bounds = lowerBounds(writer, writer.licenses(), opened);
    const anchored = anchorClock(record, { serverTime: policy.createdAt, readings: request.readings, lowerBounds: bounds });
    const sealed = encodeGraceRecord({ clock: anchored, unconfirmedSince: null });
    const isSealed = writer.storePolicy(bytes, policy.createdAt, sealed);
    writeSignInMemory(writer, { userId: policy.userId, account: isRefresh ? (memory?.account ?? null) : owner.signedIn }, policy.createdAt);
    writer.forget('continuations');
    // A refresh is no event for anybody: it comes several times a day.
    if (!isRefresh) {
      const user = owner.signedIn?.email ?? owner.signedIn?.name ?? policy.userId;
      writer.recordActivity(activity('signed-in', policy.createdAt, null, { user, userId: policy.userId, entitlements: policy.entitlements.length }));
    }
    const followed = verified.revocations === null || list === null ? null : acceptNamedRevocations(opened, writer, list);
    return { ok: true, policy, isSealed, followed };
  });
  return answer.ok ? answer.value : { ok: false, problem: problemOfCache(answer) };
}
