import { between, DAY, duration, type Instant } from '#core/time/instant.ts';

/** How old an issuer's newest list may be before it is shown as stale (format document 8.5). It stops nothing. */
export const STALE_AFTER = duration(30, DAY);

/** Whether an issuer's newest accepted list is stale; an issuer that never gave one (`null`) has none to be stale. */
export function areRevocationsStale(newestIssuedAt: Instant | null, now: Instant): boolean {
  return newestIssuedAt !== null && between(newestIssuedAt, now) > STALE_AFTER;
}
