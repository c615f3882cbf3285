import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { machineClock } from '../../clock/service-clock.ts';

/** Gives the keys of a provider, found by its discovery document; `null` where it cannot be reached or says something else than it should. */
export interface DiscoveredKeys {
  keys(): Promise<JWTVerifyGetKey | null>;
}

/** How long an answer is waited for, and how soon a provider that gave none is asked again, in milliseconds. */
const PATIENCE = 5_000;
const ASK_AGAIN = 15_000;
/** How long keys are believed, and how soon a token with an unknown key may make us ask for new ones, in milliseconds. */
const KEYS_KEPT = 600_000;
const KEYS_ASKED = 30_000;
const LARGEST = 1_048_576;

/** Makes the reader of a provider's keys. It is asked when a token is first looked at; then its keys are kept. */
export function discoverKeys(issuer: string): DiscoveredKeys {
  let known: JWTVerifyGetKey | null = null;
  let asking: Promise<JWTVerifyGetKey | null> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    keys: () => {
      if (known !== null) return Promise.resolve(known);
      if (asking !== null) return asking;
      if (Math.abs(machineClock() - askedAt) < ASK_AGAIN) return Promise.resolve(null);
      askedAt = machineClock();
      asking = jwksAddress(issuer).then((address) => {
        asking = null;
        if (address !== null) known = createRemoteJWKSet(address, { timeoutDuration: PATIENCE, cacheMaxAge: KEYS_KEPT, cooldownDuration: KEYS_ASKED });
        return known;
      });
      return asking;
    },
  };
}

/** Whether keys were not to be had, rather than a token wrong. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof TypeError) return true;
  return error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC';
}

async function jwksAddress(issuer: string): Promise<URL | null> {
  try {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { accept: 'application/json' },
    });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > LARGEST) return null;
    const said = JSON.parse((await response.text()).slice(0, LARGEST)) as { readonly issuer?: unknown; readonly jwks_uri?: unknown };
    // Whoever says another issuer is another one (OpenID Connect Discovery, 4.3).
    if (said.issuer !== issuer || typeof said.jwks_uri !== 'string' || !URL.canParse(said.jwks_uri)) return null;
    const address = new URL(said.jwks_uri);
    return address.protocol === 'https:' || (address.protocol === 'http:' && new URL(issuer).protocol === 'http:') ? address : null;
  } catch {
    return null;
  }
}
