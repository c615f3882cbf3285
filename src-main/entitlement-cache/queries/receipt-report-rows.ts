import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** What became of a receipt: the service has it, and (`check-in`) it was the check-in; or the service refused it, for good. */
export const RECEIPT_OUTCOMES = ['taken', 'check-in', 'refused'] as const;

/** One of these. */
export type ReceiptOutcome = (typeof RECEIPT_OUTCOMES)[number];

/** What the service said of the receipt of a cleared checkout. */
export interface ReceiptReport {
  readonly checkoutId: CheckoutId;
  readonly outcome: ReceiptOutcome;
  /** Why it was refused, as the service names it; `null` where it was not. */
  readonly code: string | null;
  readonly at: Instant;
}

/** Keeps what the service said of a receipt, in the place of what was kept. */
export function writeReceiptReport(database: CacheDatabase, { checkoutId, outcome, code, at }: ReceiptReport): void {
  database
    .prepare(
      `INSERT INTO receipt_report (checkout_id, outcome, code, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (checkout_id) DO UPDATE SET outcome = excluded.outcome, code = excluded.code, at = excluded.at`,
    )
    .run(checkoutId, outcome, code, at);
}

/** Reads what the service said of every receipt; a row that cannot be read is none: its receipt is sent again, which changes nothing. */
export function readReceiptReports(database: CacheDatabase): ReadonlyMap<CheckoutId, ReceiptReport> {
  const found = new Map<CheckoutId, ReceiptReport>();
  for (const { checkout_id, outcome, code, at } of database.prepare<[], Readonly<Record<string, unknown>>>('SELECT * FROM receipt_report').iterate()) {
    const checkoutId = typeof checkout_id === 'string' ? parseCheckoutId(checkout_id) : null;
    if (checkoutId === null || !isOutcome(outcome) || typeof at !== 'number') continue;
    found.set(checkoutId, { checkoutId, outcome, code: typeof code === 'string' ? code : null, at: instant(at) });
  }
  return found;
}

function isOutcome(value: unknown): value is ReceiptOutcome {
  return (RECEIPT_OUTCOMES as readonly unknown[]).includes(value);
}
