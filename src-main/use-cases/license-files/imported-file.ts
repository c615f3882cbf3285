import type { Checkout, CheckoutId } from '#core/checkout/checkout.ts';
import type { ErrorCode } from '#core/errors/error-code.ts';
import type { ImportOutcome } from '#core/import/outcome.ts';
import type { Instant } from '#core/time/instant.ts';
import type { InspectedFile } from './inspect-file.ts';

/** What an import did with one file. */
export interface ImportedFile extends Omit<InspectedFile, 'code' | 'now' | 'verified' | 'revocations'> {
  /** The instant it was inspected at; `null` where the store could not be opened for it. */
  readonly now: Instant | null;
  /** What notices name that the license itself does not say: the stored license that ends later, the newest revocation list. */
  readonly noticeFacts: {
    readonly 'newer-present'?: { readonly newer: CheckoutId; readonly until: Instant };
    readonly 'revocations-stale'?: { readonly issuedAt: Instant };
  };
  readonly outcome: ImportOutcome;
  /** Why it was refused; `null` otherwise. */
  readonly code: ErrorCode | null;
  readonly checkoutId: CheckoutId | null;
  /** The checkouts it takes the place of; they stay stored. */
  readonly replaces: readonly CheckoutId[];
  /** The stored checkouts that a list of ended licenses ends, of those that still counted; none for any other file. */
  readonly ends: readonly Checkout[];
}
