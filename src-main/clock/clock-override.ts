import { parseIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';

/** What `LICENSING_NOW` asks for. */
export type ClockOverride =
  | { readonly kind: 'none' }
  | { readonly kind: 'starts-at'; readonly startAt: Instant }
  | { readonly kind: 'not-an-instant'; readonly text: string };

/**
 * Reads the value of `LICENSING_NOW`, an ISO 8601 instant with its zone (command-line.md, "Developer overrides"). Unset
 * and empty mean none; anything else that is no instant is said, not guessed at. Whether overrides count at all in this
 * build, and that this one needs `LICENSING_PROFILE_DIR`, is the caller's to check.
 */
export function parseClockOverride(value: string | undefined): ClockOverride {
  if (value === undefined || value === '') return { kind: 'none' };
  const startAt = parseIsoInstant(value);
  return startAt === null ? { kind: 'not-an-instant', text: value } : { kind: 'starts-at', startAt };
}
