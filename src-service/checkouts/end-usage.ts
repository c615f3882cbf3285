import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { stateOf } from './stored-checkout.ts';

/** Checks in every checkout of one usage that is not checked in yet, and stops the usage; gives their ids. */
export async function endUsage(change: Change, { organizationId, actor, now }: Deed, usageId: string, by: 'check-in' | 'receipt'): Promise<readonly string[]> {
  const open = await change
    .selectFrom('checkout')
    .select(['id', 'expires_at', 'cleared_at'])
    .where('usage_id', '=', usageId)
    .where('checked_in_at', 'is', null)
    .orderBy('issued_at')
    .execute();
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return [];
  await change.updateTable('checkout').set({ checked_in_at: now, checked_in_by: actor }).where('id', 'in', ids).execute();
  const usage = await change.selectFrom('checkout_usage').select(['ends_at', 'stopped_at']).where('id', '=', usageId).executeTakeFirstOrThrow();
  if (usage.stopped_at === null && now < usage.ends_at) {
    await change.updateTable('checkout_usage').set({ stopped_at: now, stopped_by: by }).where('id', '=', usageId).execute();
  }
  const live = open.filter(({ expires_at }) => expires_at > now);
  if (live.length > 0) {
    await change
      .insertInto('revoked_checkout')
      .values(live.map(({ id, expires_at }) => ({ checkout_id: id, organization_id: organizationId, revoked_at: now, until: expires_at })))
      .onConflict((conflict) => conflict.column('checkout_id').doNothing())
      .execute();
  }
  for (const { id, expires_at, cleared_at } of open) {
    await recordChange(change, organizationId, {
      at: now,
      actor,
      action: 'checkout.checked-in',
      subject: id,
      before: { state: stateOf({ expires_at, cleared_at, checked_in_at: null }, now) },
      after: { state: stateOf({ expires_at, cleared_at, checked_in_at: now }, now), by },
    });
  }
  return ids;
}
