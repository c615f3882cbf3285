import * as openid from 'openid-client';
import type { LanguageChoice } from '#core/contract/settings.ts';
import type { NotCompletedCause } from '#core/contract/sign-in.ts';
import { writeLog } from '#main/log/program-log.ts';
import type { SignInConfiguration } from '#main/service-client/service-client.ts';
import type { ServiceFailure } from '#main/service-client/service-failure.ts';
import type { Account } from './account.ts';
import { audienceParameters, resourceParameters } from './audience.ts';
import { listenForCallback, OPENED_TWICE, type Callback } from './callback-listener.ts';
import { failureBehind } from './fetch-over.ts';
import type { Provider } from './provider.ts';
import { SIGN_IN_PATIENCE } from './sign-in-patience.ts';
import { accountOf, tokensOf, type Tokens } from './tokens.ts';

/** How a browser sign-in is done. */
export interface BrowserSignIn {
  /** Whether the provider has to ask who it is although somebody is signed in there: after signing out, or to change over. */
  readonly asksWho: boolean;
  readonly language: LanguageChoice;
  /** Told the page's address before it is opened: https, or http on this computer, at the provider's authorization endpoint. */
  readonly onLink: (link: string) => void;
  /** Opens the page in the system's browser: by an address of this sign-in's own, another one each time, since others can read with what a browser is started. */
  readonly openBrowser: (address: () => string) => void;
  readonly signal: AbortSignal;
  /** Milliseconds; five minutes unless a test is less patient. */
  readonly patience?: number;
}

/** What became of it. */
export type BrowserSignInResult =
  | { readonly ok: true; readonly tokens: Tokens; readonly account: Account }
  | { readonly ok: false; readonly notCompleted: NotCompletedCause }
  | ServiceFailure;

/**
 * Signs somebody in by the system's browser: authorization code with PKCE (S256), `state` and `nonce` of its own, over a loopback redirect (RFC 8252, RFC
 * 7636, OpenID Connect Core 3.1, RFC 9207 where the provider announces it). Nothing is stored here.
 */
export async function signInInBrowser(provider: Provider, sought: SignInConfiguration, how: BrowserSignIn): Promise<BrowserSignInResult> {
  const [verifier, state, nonce] = [openid.randomPKCECodeVerifier(), openid.randomState(), openid.randomNonce()];
  const listener = await listenForCallback(state, how.language);
  try {
    const challenge = await openid.calculatePKCECodeChallenge(verifier);
    const link = openid.buildAuthorizationUrl(provider.configuration, {
      redirect_uri: listener.redirectUri,
      scope: sought.scope,
      state,
      nonce,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...audienceParameters(sought.audience),
      ...(how.asksWho ? { prompt: 'login' } : {}),
    }).href;
    how.onLink(link);
    how.openBrowser(() => listener.startAddress(link));
    const callback = await until(listener.callback, how.signal, how.patience ?? SIGN_IN_PATIENCE);
    if (callback === OPENED_TWICE) return { ok: false, notCompleted: 'answer-wrong' };
    if (typeof callback === 'string') return { ok: false, notCompleted: callback };
    const result = await exchange(provider, callback, { state, nonce, verifier, audience: sought.audience });
    callback.answer(result.ok ? 'signed-in' : 'not-signed-in');
    return result;
  } finally {
    await listener.close();
  }
}

async function exchange(
  { configuration }: Provider,
  { url }: Callback,
  { state, nonce, verifier, audience }: { readonly state: string; readonly nonce: string; readonly verifier: string; readonly audience: string | null },
): Promise<BrowserSignInResult> {
  try {
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const answer = await openid.authorizationCodeGrant(configuration, url, checks, resourceParameters(audience));
    const [tokens, claims] = [tokensOf(answer), answer.claims()];
    if (tokens === null || claims === undefined) return { ok: false, notCompleted: 'answer-wrong' };
    return { ok: true, tokens, account: accountOf(claims) };
  } catch (error) {
    const failure = failureBehind(error);
    if (failure !== null) return failure;
    // Whoever answered said no in the form that there is for it; anything else is no answer to what was asked.
    if (error instanceof openid.AuthorizationResponseError) return { ok: false, notCompleted: 'refused' };
    writeLog('warn', 'sign-in', 'answer-wrong', { why: error instanceof Error && 'code' in error ? String(error.code) : 'unexpected' });
    return { ok: false, notCompleted: 'answer-wrong' };
  }
}

/** What comes first: the browser, the signal, or the end of patience. */
async function until<Came>(callback: Promise<Came>, signal: AbortSignal, patience: number): Promise<Came | 'cancelled' | 'timed-out'> {
  const { promise, resolve } = Promise.withResolvers<'cancelled' | 'timed-out'>();
  const timer = setTimeout(resolve, patience, 'timed-out' as const);
  const cancelled = (): void => {
    resolve('cancelled');
  };
  signal.addEventListener('abort', cancelled, { once: true });
  if (signal.aborted) cancelled();
  try {
    return await Promise.race([callback, promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancelled);
  }
}
