import { isSameUser } from '#core/checkout/user-id.ts';
import type { LanguageChoice } from '#core/contract/settings.ts';
import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { Policy } from '#core/entitlement/policy.ts';
import { plus, type Duration } from '#core/time/instant.ts';
import { verifyPolicyDocument } from '#license-file/verification/verify-policy-document.ts';
import type { PolicyRefused } from '#license-file/verification/policy-verification.ts';
import type { PolicyAnswer, ServiceClient } from '#main/service-client/service-client.ts';
import type { Account } from '#main/sign-in/account.ts';
import { askProvider, type Provider } from '#main/sign-in/provider.ts';
import { signInInBrowser } from '#main/sign-in/sign-in-in-browser.ts';
import { SIGN_IN_PATIENCE } from '#main/sign-in/sign-in-patience.ts';
import type { NoTurn } from '#main/sign-in/take-turns.ts';
import type { TokensKeptIn } from '#main/sign-in/token-keeper.ts';
import { revokeTokens, type Tokens } from '#main/sign-in/tokens.ts';
import type { OpenedProfile } from '../open-profile.ts';
import type { FollowedList } from '../refresh/accept-revocations.ts';
import { askUntrustedService } from '../trust/untrusted-service.ts';
import { problemOfCache, useCaseProblem, type UseCaseAnswer, type UseCaseProblem } from '../use-case-problem.ts';
import { acceptPolicy, beginPolicyRequest, type PolicyRequest } from './accept-policy.ts';
import { problemOfPolicy } from './policy-judgement.ts';
import { problemOfService, reachService, withOpened, type ReachedService, type ServiceAccess } from './service-access.ts';
import { readSignInMemory, type SignInMemory } from './sign-in-memory.ts';

/** How somebody is asked to sign in. */
export interface SignInOptions {
  /** Told each step: `checking`, `waiting-for-browser`, `wrong-account`. How it ended is the outcome's to say. */
  readonly onProgress: (progress: SignInProgress) => void;
  /** Opens the sign-in page by an address that is another one each time; it leads there from this computer, for this user. */
  readonly openBrowser: (address: () => string) => void;
  /** Of the page that the browser shows at the end. */
  readonly language: LanguageChoice;
  /** Somebody else signed in than the user whose entitlements lie here: go over to that account, or keep this one? */
  readonly chooseAccount: (expected: string, actual: string) => Promise<'switch' | 'keep'>;
  /** Whether the sign-in page has to ask who it is, even where somebody is signed in there. After signing out it has to in any case. */
  readonly asksWho?: boolean;
  readonly signal: AbortSignal;
  /** Milliseconds that somebody may take in the browser; five minutes unless a test is less patient. */
  readonly browserPatience?: number;
}

/** A good policy and what can be done next with it: what follows a sign-in and a refresh alike. */
export interface ConfirmedSignIn {
  readonly policy: Policy;
  /** The list of what was revoked beside it, not verified yet. */
  readonly revocations: Uint8Array;
  /** What became of that list where the policy names it: it was accepted with it; `null` where it has to be looked at yet. */
  readonly followed: FollowedList | null;
  readonly client: ServiceClient;
  readonly accessToken: string;
  /** `false` while the keystore with the profile's key is not at hand: the policy is stored, and gives no grace. */
  readonly isSealed: boolean;
}

/** What became of a sign-in. Where it came to nothing, nothing of the profile is another than before. */
export type SignInOutcome =
  | ({ readonly ok: true; readonly keptIn: TokensKeptIn; readonly account: Account } & ConfirmedSignIn)
  | { readonly ok: false; /** What a window shows. */ readonly progress: SignInProgress; readonly problem: UseCaseProblem };

/**
 * Signs somebody in at the entitlement service: by the browser, then with the policy that the service gives them. Only a policy from a trusted issuer
 * that repeats this request's nonce counts; until it does, what the provider gave is kept nowhere but in this call, and given back where it comes to
 * nothing.
 */
export async function signIn(access: ServiceAccess, options: SignInOptions): Promise<SignInOutcome> {
  const { signal, onProgress } = options;
  const reached = reachService(access);
  if (!reached.ok) return failed(reached);
  const before = await withOpened(access, signInMemory);
  if (!before.ok) return failed(before);
  onProgress({ state: 'checking' });
  const { client, send, service } = reached.value;
  const sought = await client.signInConfiguration(signal);
  if (!sought.ok) return failedAtService(sought, signal);
  const provider = await askProvider({ ...sought.value, serviceUrl: service.address }, send, signal);
  if (!provider.ok) return failedAtService(provider, signal);
  const came = await signInInBrowser(provider.value, sought.value, {
    asksWho: options.asksWho === true || before.value?.userId === null,
    language: options.language,
    openBrowser: options.openBrowser,
    onLink: (link) => {
      const opened = access.profile();
      const until = opened.ok ? plus(opened.value.clock().wall, (options.browserPatience ?? SIGN_IN_PATIENCE) as Duration) : null;
      if (until !== null) onProgress({ state: 'waiting-for-browser', link, until });
    },
    signal,
    ...(options.browserPatience === undefined ? {} : { patience: options.browserPatience }),
  });
  if (!came.ok) return 'notCompleted' in came ? notCompleted(came.notCompleted) : failedAtService(came, signal);
  onProgress({ state: 'checking' });
  const outcome = await confirm(access, options, { ...reached.value, provider: provider.value, audience: sought.value.audience, tokens: came.tokens, account: came.account, before: before.value });
  if (!outcome.ok) await giveBack(provider.value, came.tokens);
  return outcome;
}

/** What the browser brought, and what was known before. */
interface Brought extends ReachedService {
  readonly provider: Provider;
  readonly audience: string | null;
  readonly tokens: Tokens;
  readonly account: Account;
  readonly before: SignInMemory | null;
}

/** Gets the policy of whoever signed in, and makes it count. */
async function confirm(access: ServiceAccess, options: SignInOptions, brought: Brought): Promise<SignInOutcome> {
  const { client, tokens, account, before, service } = brought;
  const { signal } = options;
  const begun = await withOpened(access, (opened) => ({ ok: true, value: beginPolicyRequest(opened) }));
  if (!begun.ok) return failed(begun);
  const request: PolicyRequest = begun.value;
  const answer = await client.policy(tokens.accessToken, request.nonce, signal);
  if (!answer.ok) return failedAtService(answer, signal, account);
  const judged = await withOpened(access, (opened) => judge(opened, request, answer.value.policy));
  if (!judged.ok) return failed(judged);
  if (!judged.value.ok) return untrusted(judged.value, client, service.address, signal);
  const { policy } = judged.value;
  const shown = account.email ?? account.name ?? policy.userId;
  const known = before?.userId ?? null;
  if (known !== null && !isSameUser(known, policy.userId)) {
    const expected = before?.account?.email ?? before?.account?.name ?? known;
    options.onProgress({ state: 'wrong-account', expected, actual: shown });
    const choice = await chosen(options.chooseAccount(expected, shown), signal);
    if (choice === 'cancelled') return notCompleted('cancelled');
    if (choice === 'keep') return { ok: false, progress: { state: 'idle' }, problem: useCaseProblem('wrong-account', { expected, actual: shown }) };
  }
  if (signal.aborted) return notCompleted('cancelled');
  const stored = await storeAlone(access, brought, request, answer.value, policy.userId, signal);
  if (stored === 'given-up') return notCompleted('cancelled');
  if (stored === 'kept-waiting') return failed(useCaseProblem('store-busy'));
  if (!stored.ok) return failed(stored);
  return { ok: true, ...stored.value, account, revocations: answer.value.revocations, client, accessToken: tokens.accessToken };
}

function judge(opened: OpenedProfile, { nonce }: PolicyRequest, bytes: Uint8Array): UseCaseAnswer<{ readonly ok: true; readonly policy: Policy } | PolicyRefused> {
  const answer = opened.cache.read((reader) => verifyPolicyDocument(bytes, { trust: opened.trust, revocations: reader.revocations(), expectedNonce: nonce }));
  return answer.ok ? answer : problemOfCache(answer);
}

/** What the person chooses, unless the sign-in is given up first. */
async function chosen(choice: Promise<'switch' | 'keep'>, signal: AbortSignal): Promise<'switch' | 'keep' | 'cancelled'> {
  const { promise, resolve } = Promise.withResolvers<'cancelled'>();
  const cancelled = (): void => {
    resolve('cancelled');
  };
  signal.addEventListener('abort', cancelled, { once: true });
  if (signal.aborted) cancelled();
  try {
    return await Promise.race([choice, promise]);
  } finally {
    signal.removeEventListener('abort', cancelled);
  }
}

/** Keeps the tokens, and then the policy, while no other process refreshes. Tokens first: with a policy alone nobody could go on. */
async function storeAlone(
  access: ServiceAccess,
  { provider, audience, tokens, account, service }: Brought,
  request: PolicyRequest,
  answer: PolicyAnswer,
  userId: string,
  signal: AbortSignal,
): Promise<UseCaseAnswer<{ readonly keptIn: TokensKeptIn; readonly policy: Policy; readonly isSealed: boolean; readonly followed: FollowedList | null }> | NoTurn> {
  const { keeper } = access;
  const opened = access.profile();
  if (!opened.ok) return opened;
  return keeper.alone(opened.value, signal, async () => {
    const { refreshToken, accessToken, accessLifetime } = tokens;
    const earlier = keeper.read(opened.value);
    const whose = { serviceUrl: service.address, userId };
    const { issuer, clientId } = provider;
    const kept = { ...whose, issuer, clientId, ...(audience === null ? {} : { audience }) };
    const keptIn = refreshToken === null ? 'memory' : keeper.keep(opened.value, { ...kept, refreshToken });
    const accepted = await withOpened(access, (current) => {
      const acceptance = acceptPolicy(current, request, answer.policy, { signedIn: account }, answer.revocations);
      if (acceptance.ok) return { ok: true, value: acceptance };
      if ('problem' in acceptance) return acceptance.problem;
      return 'refused' in acceptance ? problemOfPolicy(acceptance.refused, service.address) : useCaseProblem('unexpected');
    });
    if (!accepted.ok) {
      // The policy does not count, so neither does this sign-in; the one before goes on.
      if (earlier.state === 'found') keeper.keep(opened.value, earlier.signIn);
      else keeper.forget(opened.value);
      return accepted;
    }
    keeper.keepAccess({ ...whose, token: accessToken }, accessLifetime);
    if (earlier.state === 'found' && earlier.signIn.issuer === provider.issuer && earlier.signIn.refreshToken !== refreshToken) {
      await giveBack(provider, { accessToken: null, refreshToken: earlier.signIn.refreshToken });
    }
    const { policy, isSealed, followed } = accepted.value;
    return { ok: true, value: { keptIn, policy, isSealed, followed } };
  });
}

/** Tells the provider that tokens are of no more use, as well as it can be told: nothing rests on it. */
async function giveBack(provider: Provider, tokens: { readonly refreshToken: string | null; readonly accessToken: string | null }): Promise<void> {
  await revokeTokens(provider, tokens);
}

function signInMemory(opened: OpenedProfile): UseCaseAnswer<SignInMemory | null> {
  const answer = opened.cache.read(readSignInMemory);
  return answer.ok ? answer : problemOfCache(answer);
}

function failed(problem: UseCaseProblem): SignInOutcome {
  return { ok: false, progress: { state: 'idle' }, problem };
}

function notCompleted(cause: 'cancelled' | 'refused' | 'timed-out' | 'answer-wrong'): SignInOutcome {
  const said = cause === 'timed-out' ? 'late' : cause === 'answer-wrong' ? 'wrong' : cause;
  return { ok: false, progress: { state: 'not-completed', cause }, problem: useCaseProblem('sign-in-not-completed', { cause: said }) };
}

function failedAtService(failure: Parameters<typeof problemOfService>[0], signal: AbortSignal, account: Account | null = null): SignInOutcome {
  if (signal.aborted) return notCompleted('cancelled');
  const problem = problemOfService(failure);
  switch (failure.code) {
    case 'network-unavailable':
      return { ok: false, progress: { state: 'no-network' }, problem };
    case 'service-refused': {
      const named = account?.email ?? account?.name ?? null;
      const facts = problem.code === 'not-a-member' && named !== null ? { ...problem.facts, account: named } : problem.facts;
      return { ok: false, progress: { state: 'service-refused', code: failure.facts['code'] ?? failure.code }, problem: { ...problem, facts } };
    }
    default:
      return { ok: false, progress: { state: 'no-answer' }, problem };
  }
}

async function untrusted(refused: PolicyRefused, client: ServiceClient, serviceUrl: string, signal: AbortSignal): Promise<SignInOutcome> {
  const problem = problemOfPolicy(refused, serviceUrl);
  if (problem.code !== 'policy-not-trusted') return { ok: false, progress: { state: 'no-answer' }, problem };
  return { ok: false, progress: { state: 'not-trusted', ...(await askUntrustedService(client, serviceUrl, signal)) }, problem };
}
