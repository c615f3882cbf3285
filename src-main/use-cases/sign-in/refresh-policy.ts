import type { UntrustedService } from '#core/contract/sign-in.ts';
import { serviceFailure, type ServiceAnswer } from '#main/service-client/service-failure.ts';
import type { PolicyAnswer } from '#main/service-client/service-client.ts';
import type { KeptSignIn } from '#main/sign-in/kept-sign-in.ts';
import { askProvider } from '#main/sign-in/provider.ts';
import type { AccessToken } from '#main/sign-in/token-keeper.ts';
import { refreshTokens, revokeTokens } from '#main/sign-in/tokens.ts';
import { askUntrustedService } from '../trust/untrusted-service.ts';
import { useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { acceptPolicy, beginPolicyRequest } from './accept-policy.ts';
import { problemOfPolicy } from './policy-judgement.ts';
import { problemOfService, reachService, withOpened, type ReachedService, type ServiceAccess } from './service-access.ts';
import type { ConfirmedSignIn } from './sign-in.ts';

/** What became of a refresh. Where it came to nothing, the profile is as before, but for a sign-in that has ended at the service: that is forgotten. */
export type RefreshOutcome =
  | ({ readonly ok: true } & ConfirmedSignIn)
  | { readonly ok: false; readonly problem: UseCaseProblem; /** Where the policy is signed by nobody trusted here. */ readonly untrusted: UntrustedService | null };

/**
 * Refreshes what the service says (service-and-portal.md, Client while online): tokens, then a policy with this request's nonce, accepted and
 * committed. What follows (revocations, receipts, usage) is for whoever calls this; each part goes on where it was broken off.
 */
export async function refreshPolicy(access: ServiceAccess, signal: AbortSignal): Promise<RefreshOutcome> {
  const reached = reachService(access);
  if (!reached.ok) return failed(reached);
  const { client, service } = reached.value;
  const got = await accessToken(access, reached.value, signal);
  if (!got.ok) return failed(got);
  const begun = await withOpened(access, (opened) => ({ ok: true, value: beginPolicyRequest(opened) }));
  if (!begun.ok) return failed(begun);
  let token = got.value;
  let answer: ServiceAnswer<PolicyAnswer> = await client.policy(token.token, begun.value.nonce, signal);
  if (isNotTaken(answer)) {
    // Ended at the service before its time, or while this computer slept: once more with a new one.
    access.keeper.forgetAccess();
    const renewed = await accessToken(access, reached.value, signal);
    if (!renewed.ok) return failed(renewed);
    token = renewed.value;
    answer = await client.policy(token.token, begun.value.nonce, signal);
  }
  if (!answer.ok) return failed(problemOfService(answer));
  const { policy: bytes, revocations } = answer.value;
  let refused: string | null = null;
  const accepted = await withOpened(access, (opened) => {
    const acceptance = acceptPolicy(opened, begun.value, bytes, 'user-signed-in', revocations);
    if (acceptance.ok) return { ok: true, value: acceptance };
    if ('problem' in acceptance) return acceptance.problem;
    if ('otherUser' in acceptance) return otherUser(acceptance.otherUser);
    refused = acceptance.refused.code;
    return problemOfPolicy(acceptance.refused, service.address);
  });
  if (!accepted.ok) {
    const isUntrusted = (refused as string | null) === 'untrusted-issuer';
    return { ok: false, problem: accepted, untrusted: isUntrusted ? await askUntrustedService(client, service.address, signal) : null };
  }
  const { policy, isSealed, followed } = accepted.value;
  return { ok: true, policy, isSealed, revocations, followed, client, accessToken: token.token };
}

/** An access token that serves: this process's own, or a new one for the refresh token. */
async function accessToken(access: ServiceAccess, { service, send }: ReachedService, signal: AbortSignal): Promise<UseCaseAnswer<AccessToken>> {
  const { keeper } = access;
  const opened = access.profile();
  if (!opened.ok) return opened;
  const first = keeper.read(opened.value);
  if (first.state === 'found' && first.signIn.serviceUrl === service.address) {
    const own = keeper.access(first.signIn);
    if (own !== null) return { ok: true, value: own };
  }
  const own = keeper.lastAccess(service.address);
  if (first.state !== 'found') return own === null ? useCaseProblem('sign-in-needed') : { ok: true, value: own };
  const done = await keeper.alone(opened.value, signal, async (): Promise<UseCaseAnswer<AccessToken>> => {
    // Another process may have refreshed, or signed out, while this one waited for its turn.
    const kept = keeper.read(opened.value);
    if (kept.state !== 'found' || kept.signIn.serviceUrl !== service.address) return useCaseProblem('sign-in-needed');
    const { signIn } = kept;
    const provider = await askProvider(signIn, send, signal);
    if (!provider.ok) return problemOfService(provider);
    const refreshed = await refreshTokens(provider.value, signIn.refreshToken, signIn.audience ?? null);
    if (!refreshed.ok) {
      if (!('ended' in refreshed)) return problemOfService(refreshed);
      keeper.forget(opened.value);
      return useCaseProblem('sign-in-ended');
    }
    const { refreshToken, accessToken: token, accessLifetime } = refreshed.value;
    // Somebody who had waited too long for this turn signed out all the same, or over.
    const still = keeper.read(opened.value);
    if (still.state !== 'found' || still.signIn.refreshToken !== signIn.refreshToken) {
      await revokeTokens(provider.value, { refreshToken, accessToken: token });
      return useCaseProblem('sign-in-needed');
    }
    // On the disk before anything is asked with what came beside it.
    if (refreshToken !== null && refreshToken !== signIn.refreshToken) keeper.keep(opened.value, { ...signIn, refreshToken } satisfies KeptSignIn);
    const given: AccessToken = { token, serviceUrl: signIn.serviceUrl, userId: signIn.userId };
    keeper.keepAccess(given, accessLifetime);
    return { ok: true, value: given };
  });
  if (done === 'kept-waiting') return useCaseProblem('store-busy');
  return done === 'given-up' ? problemOfService(serviceFailure('service-no-answer', { cause: 'aborted' })) : done;
}

function isNotTaken(answer: ServiceAnswer<PolicyAnswer>): boolean {
  return !answer.ok && answer.code === 'service-refused' && answer.facts['code'] === 'not-signed-in';
}

function otherUser({ expected, actual }: { readonly expected: string | null; readonly actual: string }): UseCaseProblem {
  return expected === null ? useCaseProblem('sign-in-needed') : useCaseProblem('wrong-account', { expected, actual });
}

function failed(problem: UseCaseProblem): RefreshOutcome {
  return { ok: false, problem, untrusted: null };
}
