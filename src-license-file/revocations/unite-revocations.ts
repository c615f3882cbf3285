import type { Instant } from '#core/time/instant.ts';
import type { AcceptedRevocations, KnownRevocations } from './accepted-revocations.ts';
import type { RevocationContent, VerifiedRevocationList } from './revocation-list.ts';

/** What a list does to what is known. */
export type RevocationUnion =
  /** To be kept, with only what was not known yet to one of the scopes it is news to. */
  | { readonly outcome: 'accepted'; readonly added: AcceptedRevocations }
  /** An older or the same list of its signing key. */
  | { readonly outcome: 'unchanged' }
  /**
   * `signer-revoked`: the signer's certificate is revoked for its time of issue (code `revoked`). `number-reused`: its
   * number was accepted with other content (code `damaged`).
   */
  | { readonly outcome: 'refused'; readonly problem: 'signer-revoked' | 'number-reused' };

/**
 * Decides what a verified list adds to what is known (format document 8.3–8.6). Pure: the caller keeps what was added
 * and makes the new state with `revocationStateOf`.
 *
 * Lists that were accepted stay accepted, also when their signer is revoked later; only new ones are judged here. A list
 * that was accepted for fewer scopes (its signer was pinned, and who certified it was not known) is news to the others.
 */
export function uniteRevocations(known: KnownRevocations, list: VerifiedRevocationList): RevocationUnion {
  if (list.path.some((certificate) => known.isCertificateRevoked(certificate, list.issuedAt))) {
    return { outcome: 'refused', problem: 'signer-revoked' };
  }
  const { revocationScopes, signingKey, number } = list;
  const news = revocationScopes.filter((scope) => (known.highestNumber(scope, signingKey) ?? 0) < number);
  if (news.length > 0) return { outcome: 'accepted', added: onlyNews(known, list, news) };
  const same = revocationScopes.filter((scope) => known.highestNumber(scope, signingKey) === number);
  const { certificates, checkouts } = onlyNews(known, list, same);
  const isReused = certificates.length > 0 || checkouts.length > 0;
  return isReused ? { outcome: 'refused', problem: 'number-reused' } : { outcome: 'unchanged' };
}

/**
 * Whether a list says that it was issued later than every known one, and has a lower number than its key had before: its issuer has lost count
 * (a restored store, two stores with one key), and what it revoked since is passed over.
 */
export function isOutOfOrder(known: KnownRevocations, { revocationScopes, signingKey, number, issuedAt }: VerifiedRevocationList): boolean {
  const newest = known.newestIssuedAt(revocationScopes);
  return newest !== null && issuedAt > newest && revocationScopes.some((scope) => (known.highestNumber(scope, signingKey) ?? 0) > number);
}

function onlyNews(
  known: KnownRevocations,
  list: VerifiedRevocationList,
  scopes: readonly string[],
): AcceptedRevocations {
  const { signingKey, number, issuedAt } = list;
  return {
    scopes,
    signingKey,
    number,
    issuedAt,
    certificates: list.certificates.filter((one) => scopes.some((scope) => isNewCertificate(known, scope, one))),
    checkouts: list.checkouts.filter(({ checkoutId, revokedAt }) =>
      scopes.some((scope) => {
        const before = known.checkoutRevokedAt([scope], checkoutId);
        return before === null || revokedAt < before;
      }),
    ),
  };
}

function isNewCertificate(
  known: KnownRevocations,
  scope: string,
  { issuerKey, serial, from }: RevocationContent['certificates'][number],
): boolean {
  return !known.isCertificateRevoked({ revocationScopes: [scope], issuerKey, serial }, from ?? BEFORE_ALL);
}

/** Earlier than every instant, so that only a certificate void from the beginning counts as known to be. */
const BEFORE_ALL = -Infinity as Instant;
