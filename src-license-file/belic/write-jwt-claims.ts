import { between, DAY, duration, SECOND, type Instant } from '#core/time/instant.ts';
import { POLICY_CLAIM, REVOCATIONS_CLAIM, type NamedList } from './jwt-claims.ts';

/** How long the JWT says that it is good for; nobody uses it (format document 3.3). */
const JWT_LIFETIME = duration(7, DAY);

/** Where a document comes from and is meant for, as its JWT says (format document 3.2). */
export interface JwtParties {
  /** `iss`: the issuer's URL. */
  readonly issuerUrl: string;
  /** `aud`: the URL of the service that the document is for. */
  readonly audience: string;
}

/** Writes the payload of a document made at `issuedAt` (format document 3.2, 3.3), as bytes. */
export function writeJwtClaims(policyJson: string, issuedAt: Instant, parties: JwtParties, nonce: string | null, revocations: NamedList | null = null): Uint8Array {
  const begins = Math.floor(between(0 as Instant, issuedAt) / SECOND);
  const claims = {
    [POLICY_CLAIM]: Buffer.from(policyJson).toString('base64'),
    iss: parties.issuerUrl,
    aud: parties.audience,
    exp: begins + JWT_LIFETIME / SECOND,
    nbf: begins,
    ...(nonce === null ? {} : { nonce }),
    ...(revocations === null ? {} : { [REVOCATIONS_CLAIM]: { number: revocations.number, sha256: revocations.sha256 } }),
  };
  return Buffer.from(JSON.stringify(claims));
}
