import type { KnownRevocations } from '#license-file/revocations/accepted-revocations.ts';

/** What two states together say: of two statements the stricter counts, and none is withdrawn. */
export function uniteStates(left: KnownRevocations, right: KnownRevocations): KnownRevocations {
  return {
    checkoutRevokedAt: (scopes, checkoutId) =>
      choose(left.checkoutRevokedAt(scopes, checkoutId), right.checkoutRevokedAt(scopes, checkoutId), Math.min),
    isCertificateRevoked: (certificate, issuedAt) =>
      left.isCertificateRevoked(certificate, issuedAt) || right.isCertificateRevoked(certificate, issuedAt),
    highestNumber: (scope, signingKey) =>
      choose(left.highestNumber(scope, signingKey), right.highestNumber(scope, signingKey), Math.max),
    newestIssuedAt: (scopes) => choose(left.newestIssuedAt(scopes), right.newestIssuedAt(scopes), Math.max),
  };
}

/** One of two values where either may be missing. `pick` gives back one of its arguments, so the brand stays. */
function choose<Value extends number>(left: Value | null, right: Value | null, pick: (...values: number[]) => number): Value | null {
  if (left === null || right === null) return left ?? right;
  return pick(left, right) as Value;
}
