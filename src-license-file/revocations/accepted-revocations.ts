import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { RevocationState } from '../verification/verification-context.ts';
import type { RevocationContent } from './revocation-list.ts';

/** What one accepted list added to the lists before it, for one issuer. Facts of this kind only ever grow in number. */
export interface AcceptedRevocations extends RevocationContent {
  readonly issuerId: string;
  readonly signingKey: string;
}

/** What is known of revocations, with the highest list number accepted so far from a signing key. */
export interface KnownRevocations extends RevocationState {
  /** `null` where no list of this key was accepted for this issuer. */
  highestNumber(issuerId: string, signingKey: string): number | null;
  /** When the newest accepted list of an issuer was issued, whatever key signed it; `null` where there is none. */
  newestIssuedAt(issuerId: string): Instant | null;
}

/** Every signature is void from here on, and before. */
const ALWAYS = -Infinity;

/**
 * Unites accepted revocations, in any order, into one state: of several statements about one checkout or certificate
 * the earliest instant counts, and none is ever withdrawn. Answers are scoped to the issuer that revoked.
 */
export function revocationStateOf(accepted: Iterable<AcceptedRevocations>): KnownRevocations {
  const checkouts = new Map<string, Instant>();
  const certificates = new Map<string, number>();
  const numbers = new Map<string, number>();
  const newest = new Map<string, Instant>();
  for (const { issuerId, signingKey, number, issuedAt, ...revoked } of accepted) {
    keep(numbers, scoped(issuerId, signingKey), number, Math.max);
    keep(newest, issuerId, issuedAt, (left, right) => (left > right ? left : right));
    for (const { checkoutId, revokedAt } of revoked.checkouts) {
      keep(checkouts, scoped(issuerId, checkoutId), revokedAt, (left, right) => (left < right ? left : right));
    }
    for (const { issuerKey, serial, from } of revoked.certificates) {
      keep(certificates, scoped(issuerId, issuerKey, serial), from ?? ALWAYS, Math.min);
    }
  }
  return {
    checkoutRevokedAt: (issuerId: string, checkoutId: CheckoutId) =>
      checkouts.get(scoped(issuerId, checkoutId)) ?? null,
    isCertificateRevoked({ issuerId, issuerKey, serial }, issuedAt) {
      const from = certificates.get(scoped(issuerId, issuerKey, serial));
      return from !== undefined && issuedAt >= from;
    },
    highestNumber: (issuerId, signingKey) => numbers.get(scoped(issuerId, signingKey)) ?? null,
    newestIssuedAt: (issuerId) => newest.get(issuerId) ?? null,
  };
}

/** A state in which nothing is revoked. */
export const NOTHING_REVOKED: KnownRevocations = revocationStateOf([]);

function keep<Value>(
  map: Map<string, Value>,
  key: string,
  value: Value,
  choose: (left: Value, right: Value) => Value,
): void {
  const known = map.get(key);
  map.set(key, known === undefined ? value : choose(known, value));
}

function scoped(...parts: readonly string[]): string {
  return parts.join('\n');
}
