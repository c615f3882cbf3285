import type { CheckoutId } from '#core/checkout/checkout.ts';

/** What is open above the list of licenses. */
export interface OpenedRow {
  readonly dialog: 'details' | 'verify';
  readonly id: CheckoutId;
}
