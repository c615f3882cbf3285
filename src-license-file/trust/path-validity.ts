import type { Instant } from '#core/time/instant.ts';

/**
 * Whether every certificate of a path is valid at an instant, from its first to its last one inclusive (RFC 5280
 * 4.1.2.5).
 *
 * License files are judged at the signed instant of issue, never at now: a checkout may outlive its signer's
 * certificate.
 */
export function isPathValidAt(
  path: readonly { readonly validFrom: Instant; readonly validUntil: Instant }[],
  at: Instant,
): boolean {
  return path.every(({ validFrom, validUntil }) => validFrom <= at && at <= validUntil);
}
