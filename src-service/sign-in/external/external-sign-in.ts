import { jwtVerify, type JWTPayload } from 'jose';
import type { Logger } from 'pino';
import type { Store } from '../../store/store.ts';
import { callerOfToken, sweepAccessTokens } from '../access-tokens.ts';
import type { ServiceClock } from '../../clock/service-clock.ts';
import type { SignInPlace } from '../sign-in-place.ts';
import type { SignInWay } from '../sign-in-way.ts';
import { discoverKeys, isUnreachable } from './discovered-keys.ts';
import { memberOfAccount } from './member-of-account.ts';

/** Signatures that are believed: by a key pair, never by a shared secret, and never none. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** Types of access tokens (RFC 9068, 2.1); many providers write the plain one, or none. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt'];
const FORM = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const TOLERANCE_SECONDS = 60;
const SCOPE = 'openid email profile offline_access';
/** Where providers say for which client a token was made (RFC 9068; OpenID Connect; Microsoft, v1; Okta). */
const CLIENT_CLAIMS = ['client_id', 'azp', 'appid', 'cid'];

/**
 * Makes the way to sign in with another OpenID provider. Its access tokens are JSON Web Tokens for this service (`audience`). Who somebody
 * is comes from their verified e-mail address the first time, and from then on from their account there, too; what they may do comes from
 * our store alone.
 */
export function createExternalSignIn(store: Store, place: Extract<SignInPlace, { readonly kind: 'external' }>, clock: ServiceClock, log: Logger): SignInWay {
  const { issuer, clientId, audience, scope, emailClaim, isEmailVerified = false } = place;
  const discovered = discoverKeys(issuer);
  return {
    description: { issuer, clientId, scope: scope === undefined ? SCOPE : `${SCOPE} ${scope}`, audience },
    provider: null,
    verifyCaller: async (bearer, now) => {
      if (bearer.startsWith('lst_')) return callerOfToken(store.reading, bearer, now);
      if (!FORM.test(bearer)) return null;
      const keys = await discovered.keys();
      if (keys === null) return { refused: 'provider-not-reached' };
      let claims: JWTPayload;
      try {
        const options = { issuer, audience, algorithms: ALGORITHMS, clockTolerance: TOLERANCE_SECONDS, requiredClaims: ['exp', 'sub'], currentDate: new Date(now) };
        const { payload, protectedHeader } = await jwtVerify(bearer, keys, options);
        if (!TYPES.includes((protectedHeader.typ ?? 'jwt').toLowerCase()) || isIdentity(payload) || isOfAnother(payload, clientId)) return null;
        claims = payload;
      } catch (error) {
        return isUnreachable(error) ? { refused: 'provider-not-reached' } : null;
      }
      // What is said of `email` is said of no other claim: for one of those the configuration answers (OIDC_EMAIL_VERIFIED).
      const verified = claims['email_verified'];
      const isProven = isEmailVerified ? verified !== false && verified !== 'false' : emailClaim === 'email' && (verified === true || verified === 'true');
      if (!isProven) return { refused: 'not-a-member' };
      return memberOfAccount(store, log, { issuer, subject: claims.sub, email: claims[emailClaim] }, now);
    },
    tend: () => sweepAccessTokens(store, clock()),
  };
}

/** A token that says who somebody is gives no access: it was made for the client. */
function isIdentity(payload: JWTPayload): boolean {
  return 'nonce' in payload || 'at_hash' in payload || 'c_hash' in payload || payload['typ'] === 'ID';
}

/** A token that somebody let another program have is not for ours. */
function isOfAnother(payload: JWTPayload, clientId: string): boolean {
  return CLIENT_CLAIMS.some((name) => payload[name] !== undefined && payload[name] !== clientId);
}
