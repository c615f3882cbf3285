import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { Provider, type JWK } from 'oidc-provider';
import { exportJWK, SignJWT } from 'jose';
import { onTestFinished } from 'vitest';

/** What the service is to be for, at the other provider. */
export const AUDIENCE = 'https://licensing.example.com';

/** Another provider, as an organisation may have one: a real one, whose access tokens are JSON Web Tokens. */
export interface ExternalProvider {
  readonly issuer: string;
  /** Has a token given out by the provider itself. */
  readonly tokenFor: (email: string, claims?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** Signs any token with the provider's key: what an attacker wishes for. */
  readonly sign: (claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** How often somebody asked for its keys. */
  readonly askedForKeys: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts the other provider on a free port. */
export async function externalProvider(): Promise<ExternalProvider> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'first', alg: 'ES256', use: 'sig' } as JWK;
  let answer: ((...parts: Parameters<ReturnType<Provider['callback']>>) => void) | null = null;
  let asked = 0;
  const server: Server = createServer((request, response) => {
    if (request.url === '/jwks') asked += 1;
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  let extra: Readonly<Record<string, unknown>> = {};
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    clients: [{ client_id: 'licensing', client_secret: 'for tests of the licensing service only', grant_types: ['client_credentials'], redirect_uris: [], response_types: [], id_token_signed_response_alg: 'ES256' }],
    scopes: ['licensing'],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: 'licensing', audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'ES256' } } }),
      },
    },
    extraTokenClaims: () => ({ ...extra }),
  });
  provider.silent = true;
  const callback = provider.callback();
  answer = (request, response) => void callback(request, response);
  let isOpen = true;
  const stop = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(stop);
  return {
    issuer,
    askedForKeys: () => asked,
    stop,
    tokenFor: async (email, claims = {}) => {
      extra = { email, email_verified: true, ...claims };
      const form = { grant_type: 'client_credentials', resource: AUDIENCE, scope: 'licensing' };
      const authorization = `Basic ${Buffer.from('licensing:for%20tests%20of%20the%20licensing%20service%20only').toString('base64')}`;
      const response = await fetch(`${issuer}/token`, { method: 'POST', headers: { authorization }, body: new URLSearchParams(form) });
      const said = (await response.json()) as { readonly access_token?: string };
      if (said.access_token === undefined) throw new Error(JSON.stringify(said));
      return said.access_token;
    },
    sign: (claims, header = {}) =>
      new SignJWT({ email_verified: true, iss: issuer, aud: AUDIENCE, sub: 'someone', iat: Math.floor(Date.now() / 1000), exp: Math.floor(Date.now() / 1000) + 600, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: 'first', typ: 'at+jwt', ...header })
        .sign(privateKey),
  };
}
