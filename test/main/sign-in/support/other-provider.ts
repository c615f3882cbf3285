import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK } from 'jose';
import { Provider, type JWK } from 'oidc-provider';
import { onTestFinished } from 'vitest';

/** What the service is at the other provider. */
export const AUDIENCE = 'https://licensing.example.com';

/** The client that is registered there. */
export const CLIENT_ID = 'licensing';

/** The scope that has to be asked for, so that its access tokens say who somebody is. */
export const SCOPE = 'licensing.use';

/** The page of the other provider, which knows who sits there. */
const PAGE = '/who-is-it/';

/**
 * Starts a provider as an organisation may have one: a real one, set up as docs/service-sign-in.md says, that knows resources (RFC 8707) and makes access
 * tokens for them as JSON Web Tokens. Whoever comes to its page is signed in with this e-mail address.
 *
 * @returns its issuer
 */
export async function otherProvider(email: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'first', alg: 'ES256', use: 'sig' } as JWK;
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: CLIENT_ID, application_type: 'native', token_endpoint_auth_method: 'none', grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'], redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback'], id_token_signed_response_alg: 'ES256',
      },
    ], // prettier-ignore
    claims: { email: ['email'], profile: ['name'] },
    scopes: ['openid', 'offline_access', SCOPE],
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId, email, name: 'Uwe Elsewhere' }) }),
    interactions: { url: (_context, { uid }) => `${PAGE}${uid}` },
    extraTokenClaims: (_context, { scope }) => (scope?.split(' ').includes(SCOPE) === true ? { email, email_verified: true } : {}),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3_600, IdToken: 600, Interaction: 600, RefreshToken: 3_600, Session: 3_600 },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: () => ({ scope: SCOPE, audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: 600, jwt: { sign: { alg: 'ES256' } } }),
      },
    },
  });
  provider.silent = true;
  const callback = provider.callback();
  server.on('request', (request, response) => {
    void (async () => {
      if (request.url?.startsWith(PAGE) !== true) return callback(request, response);
      const { params, session } = await provider.interactionDetails(request, response);
      const accountId = session?.accountId ?? 'uwe-elsewhere';
      const grant = new provider.Grant({ accountId, clientId: CLIENT_ID });
      const asked = String(params['scope']);
      grant.addOIDCScope(asked);
      if (asked.split(' ').includes(SCOPE)) grant.addResourceScope(AUDIENCE, SCOPE);
      return provider.interactionFinished(request, response, { login: { accountId }, consent: { grantId: await grant.save() } });
    })();
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return issuer;
}
