import * as openid from 'openid-client';
import { serviceFailure, type ServiceAnswer, type ServiceFailure } from '#main/service-client/service-failure.ts';
import type { Account } from './account.ts';
import { resourceParameters } from './audience.ts';
import { failureBehind, fetchOver } from './fetch-over.ts';
import type { Provider } from './provider.ts';

/** What a provider gave. */
export interface Tokens {
  readonly accessToken: string;
  /** For how many seconds the access token serves; `null` where the provider does not say. */
  readonly accessLifetime: number | null;
  /** `null` where it gave none: then a refresh goes on with the one before, and a sign-in lasts as long as its access token. */
  readonly refreshToken: string | null;
}

const LONGEST_TOKEN = 16_384;
const LONGEST_ACCOUNT = 254;

/** Reads what a provider gave; `null` where it is nothing that can be sent on. */
export function tokensOf(answer: openid.TokenEndpointResponse): Tokens | null {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: lifetime } = answer;
  if (!isToken(accessToken) || !(refreshToken === undefined || isToken(refreshToken))) return null;
  return { accessToken, accessLifetime: lifetime ?? null, refreshToken: refreshToken ?? null };
}

/** Who signed in, as a checked ID token says. */
export function accountOf(claims: openid.IDToken): Account {
  return { email: shown(claims['email']), name: shown(claims['name'] ?? claims['preferred_username']) };
}

function shown(claim: unknown): string | null {
  const text = typeof claim === 'string' ? claim.replace(/[\p{C}\s]+/gu, ' ').trim().slice(0, LONGEST_ACCOUNT) : '';
  return text === '' ? null : text;
}

/** What became of a refresh. `ended`: the provider knows the refresh token no more. */
export type RefreshedTokens = { readonly ok: true; readonly value: Tokens } | { readonly ok: false; readonly ended: true } | ServiceFailure;

/** Gets new tokens for a refresh token; `audience` as at the sign-in that it is of. */
export async function refreshTokens(provider: Provider, refreshToken: string, audience: string | null): Promise<RefreshedTokens> {
  try {
    const tokens = tokensOf(await openid.refreshTokenGrant(provider.configuration, refreshToken, resourceParameters(audience)));
    return tokens === null ? wrongAnswer(provider, 'tokens') : { ok: true, value: tokens };
  } catch (error) {
    if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') return { ok: false, ended: true };
    return failureOf(provider, error);
  }
}

/** How long the provider is waited for where tokens are given back, in milliseconds. */
const GIVING_BACK = 10_000;

/**
 * Tells the provider that tokens are of no more use: the refresh token first, which ends what was given with it. Whether it took them back.
 *
 * @param signal its own, since what the tokens came of may have been given up
 */
export async function revokeTokens(
  provider: Provider,
  tokens: Pick<Tokens, 'refreshToken'> & { readonly accessToken: string | null },
  signal: AbortSignal = AbortSignal.timeout(GIVING_BACK),
): Promise<ServiceAnswer<null>> {
  if (!provider.canRevoke) return wrongAnswer(provider, 'no-revocation');
  provider.configuration[openid.customFetch] = fetchOver(provider.send, signal);
  try {
    if (tokens.refreshToken !== null) await openid.tokenRevocation(provider.configuration, tokens.refreshToken, { token_type_hint: 'refresh_token' });
    if (tokens.accessToken !== null) await revokeAccess(provider, tokens.accessToken);
    return { ok: true, value: null };
  } catch (error) {
    return failureOf(provider, error);
  }
}

/** Access tokens that are JSON Web Tokens cannot be revoked everywhere (RFC 7009, 2.2.1): they end by themselves, in minutes. */
async function revokeAccess({ configuration }: Provider, accessToken: string): Promise<void> {
  try {
    await openid.tokenRevocation(configuration, accessToken, { token_type_hint: 'access_token' });
  } catch (error) {
    if (!(error instanceof openid.ResponseBodyError && error.error === 'unsupported_token_type')) throw error;
  }
}

/** Why a provider gave nothing. What it said itself is not passed on: it may repeat what it was sent. */
export function failureOf(provider: Provider, error: unknown): ServiceFailure {
  const failure = failureBehind(error);
  if (failure !== null) return failure;
  if (error instanceof openid.ResponseBodyError) return wrongAnswer(provider, `error-${error.error.replace(/[^a-z_]/g, '').slice(0, 40)}`);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
  return wrongAnswer(provider, code);
}

function wrongAnswer(provider: Provider, problem: string): ServiceFailure {
  return serviceFailure('service-answer-wrong', { service: new URL(provider.issuer).host, problem });
}

function isToken(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TOKEN && /^[\x21-\x7e]+$/.test(value);
}
