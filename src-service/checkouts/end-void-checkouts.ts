import type { Instant } from '#core/time/instant.ts';
import { recordChange, recordTogether } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { findCheckouts, stateOf, type StoredCheckout } from './stored-checkout.ts';

/** Rows that one statement names: far under what either database takes. */
const ROWS_AT_ONCE = 500;

/**
 * Ends the checkouts of signing certificates (one at least) whose every signature becomes void: nobody can work under them any more, so their usage stops and
 * they stand in nobody's way. They count as checked in by whoever says that the key leaked, also where an account has no maintenance; a receipt
 * may still come. A usage that goes on under a checkout of another certificate goes on until that one's end.
 *
 * Revocation lists need not name them: they name the certificate.
 *
 * @returns those that were ended, as they were
 */
export async function endVoidCheckouts(change: Change, deed: Deed, signerSerials: readonly string[]): Promise<readonly StoredCheckout[]> {
  const { organizationId, now } = deed;
  const rows = await change
    .selectFrom('checkout')
    .select(['id', 'usage_id', 'expires_at', 'cleared_at'])
    .where('organization_id', '=', organizationId)
    .where('expires_at', '>', now)
    .where('checked_in_at', 'is', null)
    .where('signer_serial', 'in', signerSerials)
    .orderBy('issued_at')
    .orderBy('id')
    .execute();
  const ended: StoredCheckout[] = [];
  return recordTogether(change, organizationId, async () => {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const part = rows.slice(from, from + ROWS_AT_ONCE);
      const ids = part.map(({ id }) => id);
      ended.push(...(await findCheckouts(change, organizationId, ids, now)));
      await change.updateTable('checkout').set({ checked_in_at: now, checked_in_by: deed.actor }).where('id', 'in', ids).execute();
      for (const row of part) {
        await recordChange(change, organizationId, {
          at: now,
          actor: deed.actor,
          action: 'checkout.checked-in',
          subject: row.id,
          before: { state: stateOf({ ...row, checked_in_at: null }, now) },
          after: { state: stateOf({ ...row, checked_in_at: now }, now), by: 'leaked-key' },
        });
      }
    }
    for (const usageId of new Set(rows.map(({ usage_id }) => usage_id))) await stopUsage(change, usageId, now);
    return ended;
  });
}

async function stopUsage(change: Change, usageId: string, now: Instant): Promise<void> {
  const { until } = await change
    .selectFrom('checkout')
    .select((row) => row.fn.max('expires_at').as('until'))
    .where('usage_id', '=', usageId)
    .where('checked_in_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  const goesOnUntil = until as number | null;
  await change
    .updateTable('checkout_usage')
    .set(goesOnUntil === null ? { stopped_at: now, stopped_by: 'check-in' } : { ends_at: goesOnUntil })
    .where('id', '=', usageId)
    .where('stopped_at', 'is', null)
    .execute();
}
