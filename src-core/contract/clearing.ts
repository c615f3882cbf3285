import type { CheckoutId } from '../checkout/checkout.ts';
import type { ClearPlan } from '../checkout/plan-clear.ts';
import type { CheckedInBy } from '../checkout/checked-in-by.ts';
import type { Instant } from '../time/instant.ts';

/** What clearing would take with it, to be shown before anyone confirms. */
export interface ClearQuestion {
  readonly now: Instant;
  readonly plan: ClearPlan;
  /** Who checks what goes in, for its texts. */
  readonly checkedInBy: CheckedInBy;
}

/** The receipt of one cleared checkout. */
export interface ReceiptView {
  readonly checkoutId: CheckoutId;
  /** The names of its applications; empty where a damaged tombstone tells the id only. */
  readonly applications: readonly string[];
  readonly machineName: string | null;
  readonly userId: string | null;
  readonly clearedAt: Instant;
  /** Whether it was asked for, or went with one that was; `null` when it is shown again later. */
  readonly because: 'asked' | 'linked' | null;
  readonly issuerName: string | null;
  readonly takesReceipts: boolean;
  /** The code in groups; `null` when there is no receipt (the stored file did not verify, or it was lost). */
  readonly code: string | null;
  /** The text of the `.receipt` file, and of the QR code; `null` likewise. */
  readonly text: string | null;
  /** Who checks the checkout in: for accounts without a maintenance agreement its receipt is the check-in. */
  readonly checkedInBy: CheckedInBy;
  /** What the entitlement service said of the receipt; `null` while it does not have it. */
  readonly service: { readonly outcome: 'taken' | 'check-in' | 'refused'; readonly at: Instant } | null;
}

/** What clearing did. */
export interface ClearResult {
  readonly now: Instant;
  readonly plan: ClearPlan;
  readonly checkedInBy: CheckedInBy;
  readonly receipts: readonly ReceiptView[];
}
