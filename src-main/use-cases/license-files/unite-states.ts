import type { KnownRevocations } from '#license-file/revocations/accepted-revocations.ts';

/** What two states together say: of two statements the stricter counts, and none is withdrawn. */
export function uniteStates(left: KnownRevocations, right: KnownRevocations): KnownRevocations {
  return {
    checkoutRevokedAt: (issuerId, checkoutId) =>
      choose(left.checkoutRevokedAt(issuerId, checkoutId), right.checkoutRevokedAt(issuerId, checkoutId), Math.min),
    isCertificateRevoked: (certificate, issuedAt) =>
      left.isCertificateRevoked(certificate, issuedAt) || right.isCertificateRevoked(certificate, issuedAt),
    highestNumber: (issuerId, signingKey) =>
      choose(left.highestNumber(issuerId, signingKey), right.highestNumber(issuerId, signingKey), Math.max),
    newestIssuedAt: (issuerId) => choose(left.newestIssuedAt(issuerId), right.newestIssuedAt(issuerId), Math.max),
  };
}

/** One of two values where either may be missing. `pick` gives back one of its arguments, so the brand stays. */
function choose<Value extends number>(left: Value | null, right: Value | null, pick: (...values: number[]) => number): Value | null {
  if (left === null || right === null) return left ?? right;
  return pick(left, right) as Value;
}
