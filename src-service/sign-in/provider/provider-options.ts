import { interactionPolicy, type Configuration as ProviderConfiguration } from 'oidc-provider';
import { DAY, HOUR, MINUTE, SECOND } from '#core/time/instant.ts';
import { providerAccount } from './accounts.ts';
import type { ProviderKeys } from './provider-keys.ts';
import type { ProviderPages } from './pages.ts';
import { createStateAdapter, type StateParts } from './state-adapter.ts';

/** The one client of the embedded provider: the program on a workstation. It can keep no secret, so it has none. */
export const CLIENT_ID = 'licensing-client';

/** What the client asks for. */
export const CLIENT_SCOPE = 'openid email profile offline_access';

/** How long each thing lasts, in seconds. A refresh token that is not used ends after 30 days, and a sign-in after a year. */
const LIFETIME = {
  AccessToken: (10 * MINUTE) / SECOND,
  AuthorizationCode: MINUTE / SECOND,
  IdToken: (10 * MINUTE) / SECOND,
  Interaction: (30 * MINUTE) / SECOND,
  Session: HOUR / SECOND,
  RefreshToken: (30 * DAY) / SECOND,
  Grant: (365 * DAY) / SECOND,
} as const;

/** What the provider is made with. Everything that the one client does not need is off. */
export function providerOptions(parts: StateParts, keys: ProviderKeys, pages: ProviderPages): ProviderConfiguration {
  const { store } = parts;
  return {
    adapter: (kind: string) => createStateAdapter(kind, parts),
    clients: [
      {
        client_id: CLIENT_ID,
        client_name: 'Licensing Client',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        // On the loopback of a native client any port will do (RFC 8252, 7.3); host and path are exact.
        redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback'],
        post_logout_redirect_uris: ['http://127.0.0.1/signed-out', 'http://[::1]/signed-out'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: keys.signing.map((jwk) => ({ ...jwk })) },
    cookies: {
      keys: [...keys.cookies],
      names: { session: 'licensing-session', interaction: 'licensing-sign-in', resume: 'licensing-sign-in-resume' },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    clientAuthMethods: ['none'],
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    subjectTypes: ['public'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    formats: { bitsOfOpaqueRandomness: 256 },
    ttl: LIFETIME,
    conformIdTokenClaims: false,
    rotateRefreshToken: true,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    enableHttpPostMethods: false,
    clientBasedCORS: () => false,
    interactions: { policy: signInEachTime(), url: (_context, { uid }) => pages.interactionUrl(uid) },
    findAccount: (_context, id) => providerAccount(store.reading, id),
    loadExistingGrant: async ({ oidc }) => {
      const id = oidc.result?.consent?.grantId;
      return id === undefined ? undefined : oidc.provider.Grant.find(id);
    },
    renderError: (context, out, error) => pages.renderError(context, out, error),
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => pages.renderSignOut(context, form),
        postLogoutSuccessSource: (context) => pages.renderSignedOut(context),
      },
    },
  };
}

/**
 * Asks for the password at each sign-in: what keeps somebody signed in is the refresh token of their client. A browser that remembered
 * would let in whoever sits down next, also after a sign-out (ADR 0025).
 */
function signInEachTime(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('each-time', 'the password is asked for at each sign-in', ({ oidc }) =>
      oidc.result?.login === undefined ? interactionPolicy.Check.REQUEST_PROMPT : interactionPolicy.Check.NO_NEED_TO_PROMPT,
    ),
  );
  return policy;
}

