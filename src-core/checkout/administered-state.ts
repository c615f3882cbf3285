import type { Instant } from '../time/instant.ts';

/**
 * What a checkout is on the administrator's side (licensing-rules.md, Checkouts): the halves of a check-in may come in any
 * order. `cleared` is a receipt that was seen and nobody checked in yet; `unconfirmed` is a check-in without a receipt.
 */
export type AdministeredState = 'active' | 'expired' | 'cleared' | 'checked-in' | 'checked-in-unconfirmed';

/** All of them. */
export const ADMINISTERED_STATES: readonly AdministeredState[] = ['active', 'expired', 'cleared', 'checked-in', 'checked-in-unconfirmed'];

/** What the state follows from. */
export interface AdministeredCheckout {
  readonly expiresAt: Instant;
  /** The earliest `clearedAt` among its receipts; `null` where none was seen. */
  readonly clearedAt: Instant | null;
  readonly checkedInAt: Instant | null;
}

/** Tells what a checkout is at `now`. A check-in comes first; what was cleared and not checked in by its end has expired. */
export function administeredState({ expiresAt, clearedAt, checkedInAt }: AdministeredCheckout, now: Instant): AdministeredState {
  if (checkedInAt !== null) return clearedAt === null ? 'checked-in-unconfirmed' : 'checked-in';
  if (now >= expiresAt) return 'expired';
  return clearedAt === null ? 'active' : 'cleared';
}
