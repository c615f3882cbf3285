import type { Instant } from '#core/time/instant.ts';
import type { AcceptedRevocations, KnownRevocations } from './accepted-revocations.ts';
import type { RevocationContent, VerifiedRevocationList } from './revocation-list.ts';

/** What a list does to what is known. */
export type RevocationUnion =
  /** To be kept, one for each issuer the list speaks for; only what was not known yet is in them. */
  | { readonly outcome: 'accepted'; readonly added: readonly AcceptedRevocations[] }
  /** An older or the same list of its signing key. */
  | { readonly outcome: 'unchanged' }
  /**
   * `signer-revoked`: a certificate it rests on is revoked for its time of issue (code `revoked`). `number-reused`: its
   * number was accepted with other content (code `damaged`).
   */
  | { readonly outcome: 'refused'; readonly problem: 'signer-revoked' | 'number-reused' };

/**
 * Decides what a verified list adds to what is known (format document 8.3–8.6). Pure: the caller keeps what was added
 * and makes the new state with `revocationStateOf`.
 *
 * Lists that were accepted stay accepted, also when their signer is revoked later; only new ones are judged here.
 */
export function uniteRevocations(known: KnownRevocations, list: VerifiedRevocationList): RevocationUnion {
  if (list.path.some((certificate) => isRevokedForAny(known, list, certificate))) {
    return { outcome: 'refused', problem: 'signer-revoked' };
  }
  const added = list.issuerIds.flatMap((issuerId): AcceptedRevocations[] => {
    const highest = known.highestNumber(issuerId, list.signingKey);
    return highest !== null && list.number <= highest ? [] : [onlyNews(known, list, issuerId)];
  });
  if (added.length > 0) return { outcome: 'accepted', added };
  return isNumberReused(known, list) ? { outcome: 'refused', problem: 'number-reused' } : { outcome: 'unchanged' };
}

function isRevokedForAny(
  known: KnownRevocations,
  { issuerIds, issuedAt }: VerifiedRevocationList,
  certificate: VerifiedRevocationList['path'][number],
): boolean {
  return issuerIds.some((issuerId) => known.isCertificateRevoked({ ...certificate, issuerId }, issuedAt));
}

function isNumberReused(known: KnownRevocations, list: VerifiedRevocationList): boolean {
  return list.issuerIds.some((issuerId) => {
    if (known.highestNumber(issuerId, list.signingKey) !== list.number) return false;
    const { certificates, checkouts } = onlyNews(known, list, issuerId);
    return certificates.length > 0 || checkouts.length > 0;
  });
}

function onlyNews(known: KnownRevocations, list: VerifiedRevocationList, issuerId: string): AcceptedRevocations {
  const { signingKey, number, issuedAt } = list;
  return {
    issuerId,
    signingKey,
    number,
    issuedAt,
    certificates: list.certificates.filter((certificate) => isNewCertificate(known, issuerId, certificate)),
    checkouts: list.checkouts.filter(({ checkoutId, revokedAt }) => {
      const before = known.checkoutRevokedAt(issuerId, checkoutId);
      return before === null || revokedAt < before;
    }),
  };
}

function isNewCertificate(
  known: KnownRevocations,
  issuerId: string,
  { issuerKey, serial, from }: RevocationContent['certificates'][number],
): boolean {
  return !known.isCertificateRevoked({ issuerId, issuerKey, serial }, from ?? BEFORE_ALL);
}

/** Earlier than every instant, so that only a certificate void from the beginning counts as known to be. */
const BEFORE_ALL = -Infinity as Instant;
