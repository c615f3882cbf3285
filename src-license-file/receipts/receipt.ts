import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { ReceiptCode } from '#core/checkout/receipt-code.ts';
import type { Instant } from '#core/time/instant.ts';

/**
 * What clearing a checkout leaves behind: it shows that a holder of the license file cleared it with this program. It
 * cannot prove that no copy of the file exists.
 */
export interface Receipt {
  readonly checkoutId: CheckoutId;
  /** As the license file has it. */
  readonly machineName: string;
  /** The operating-system user whose profile was cleared, for people. */
  readonly profile: string;
  /** The clock rules' `now` at clearing; its minute is in the code. */
  readonly clearedAt: Instant;
  readonly clientVersion: string;
  readonly code: ReceiptCode;
}
