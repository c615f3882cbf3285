import { jwtVerify, type JWTPayload } from 'jose';
import { emailKey } from '../../entitlements/email-key.ts';
import type { Reading, Store } from '../../store/store.ts';
import { callerOfToken } from '../access-tokens.ts';
import type { VerifiedCaller } from '../caller.ts';
import type { SignInPlace } from '../sign-in-place.ts';
import type { SignInWay } from '../sign-in-way.ts';
import { discoverKeys, isUnreachable } from './discovered-keys.ts';

/** Signatures that are believed: by a key pair, never by a shared secret, and never none. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
/** Types of access tokens (RFC 9068, 2.1); many providers write the plain one, or none. */
const TYPES = ['at+jwt', 'application/at+jwt', 'jwt'];
const FORM = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/;
const TOLERANCE_SECONDS = 60;
const SCOPE = 'openid email profile offline_access';

/**
 * Makes the way to sign in with another OpenID provider. Its access tokens are JSON Web Tokens for this service (`audience`). Who somebody
 * is comes from their e-mail address; what they may do comes from our store alone.
 */
export function createExternalSignIn(store: Store, place: Extract<SignInPlace, { readonly kind: 'external' }>): SignInWay {
  const { issuer, clientId, audience, scope, emailClaim } = place;
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
        if (!TYPES.includes((protectedHeader.typ ?? 'jwt').toLowerCase()) || isIdentity(payload)) return null;
        claims = payload;
      } catch (error) {
        return isUnreachable(error) ? { refused: 'provider-not-reached' } : null;
      }
      return memberOf(store.reading, claims[emailClaim], claims['email_verified']);
    },
    tend: () => Promise.resolve(),
  };
}

/** A token that says who somebody is gives no access: it was made for the client. */
function isIdentity(payload: JWTPayload): boolean {
  return 'nonce' in payload || 'at_hash' in payload || 'c_hash' in payload || payload['typ'] === 'ID';
}

/** An address that the provider has not seen proof of is nobody's; one that is in more than one organisation does not say which. */
async function memberOf(reading: Reading, email: unknown, isVerified: unknown): Promise<VerifiedCaller> {
  if (typeof email !== 'string' || isVerified === false || isVerified === 'false') return { refused: 'not-a-member' };
  const rows = await reading
    .selectFrom('member')
    .select(['id', 'organization_id', 'email', 'role', 'disabled'])
    .where('email_key', '=', emailKey(email))
    .limit(2)
    .execute();
  const [row, another] = rows;
  if (row === undefined || another !== undefined) return { refused: 'not-a-member' };
  return row.disabled === 1 ? { refused: 'user-disabled' } : { memberId: row.id, organizationId: row.organization_id, email: row.email, role: row.role };
}
