import type { ApplicationKey } from '#core/application/application.ts';
import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { recordChange, type AuditAction } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { liveCheckouts } from './live-checkouts.ts';
import { refusedWith, type RemoveOutcome } from './put-outcome.ts';

/** Removes an application with its versions, where no entitlement, restriction or live checkout names it. */
export async function removeApplication(change: Change, deed: Deed, { productId, featureString }: ApplicationKey): Promise<RemoveOutcome> {
  const { organizationId, now } = deed;
  const columns = { product_id: productId, feature_string: featureString };
  const key = { organization_id: organizationId, ...columns };
  const old = await change.selectFrom('application').select('name').where((row) => row.and(key)).executeTakeFirst();
  if (old === undefined) return refusedWith('application-unknown');
  const entitlement = await change.selectFrom('entitlement').select('id').where((row) => row.and(key)).limit(1).executeTakeFirst();
  const restriction = await change.selectFrom('country_restriction').select('country').where((row) => row.and(key)).limit(1).executeTakeFirst();
  const checkout = await liveCheckouts(change, organizationId, now).select('checkout.id').where((row) => row.and(columns)).limit(1).executeTakeFirst();
  if (entitlement !== undefined || restriction !== undefined || checkout !== undefined) return refusedWith('application-in-use');
  const versions = await change.selectFrom('application_version').select(['version', 'license_service']).where((row) => row.and(key)).orderBy('version').execute();
  await change.deleteFrom('application_version').where((row) => row.and(key)).execute();
  await change.deleteFrom('application').where((row) => row.and(key)).execute();
  return removed(change, deed, 'application.removed', `${String(productId)}/${featureString}`, { name: old.name, versions });
}

/** Removes the contract of a name, where no entitlement is under it. */
export async function removeContract(change: Change, deed: Deed, name: string): Promise<RemoveOutcome> {
  const key = { organization_id: deed.organizationId, name };
  const old = await change.selectFrom('contract').select(['id', 'name', 'ends_on', 'maintenance']).where((row) => row.and(key)).executeTakeFirst();
  if (old === undefined) return refusedWith('contract-unknown');
  const entitlement = await change.selectFrom('entitlement').select('id').where('contract_id', '=', old.id).limit(1).executeTakeFirst();
  if (entitlement !== undefined) return refusedWith('contract-in-use');
  const { id, ...before } = old;
  await change.deleteFrom('contract').where('id', '=', id).execute();
  return removed(change, deed, 'contract.removed', id, before);
}

/** Removes a country's activation key, where no live SELECTserver checkout of the country was made with it. */
export async function removeActivationKey(change: Change, deed: Deed, country: string): Promise<RemoveOutcome> {
  const key = { organization_id: deed.organizationId, country };
  const old = await change.selectFrom('activation_key').select('activation_key').where((row) => row.and(key)).executeTakeFirst();
  if (old === undefined) return refusedWith('activation-key-unknown');
  const checkout = await liveCheckouts(change, deed.organizationId, deed.now)
    .select('checkout.id')
    .where('checkout.country', '=', country)
    .where('checkout.license_service', '=', 'SELECTserver')
    .limit(1)
    .executeTakeFirst();
  if (checkout !== undefined) return refusedWith('activation-key-in-use');
  await change.deleteFrom('activation_key').where((row) => row.and(key)).execute();
  return removed(change, deed, 'activation-key.removed', country, { activationKey: maskedActivationKey(old.activation_key) });
}

/** Removes an entitlement, where no live checkout draws on it alone. */
export async function removeEntitlement(change: Change, deed: Deed, id: string): Promise<RemoveOutcome> {
  const { organizationId, now } = deed;
  const old = await change.selectFrom('entitlement').selectAll().where((row) => row.and({ organization_id: organizationId, id })).executeTakeFirst();
  if (old === undefined) return refusedWith('entitlement-unknown');
  const { product_id, feature_string, country, member_id } = old;
  if (old.kind === 'ordinary' && old.access_kind <= 2) {
    let live = liveCheckouts(change, organizationId, now)
      .select('checkout.id')
      .where((row) => row.and({ product_id, feature_string, country }))
      // Another entitlement of the same user or of everybody carries the checkout as well.
      .where((row) =>
        row.not(
          row.exists(
            row.selectFrom('entitlement')
              .select('entitlement.id')
              .where((other) => other.and({ organization_id: organizationId, product_id, feature_string, country, kind: 'ordinary' }))
              .where('entitlement.id', '<>', id)
              .where('entitlement.access_kind', '<=', 2)
              .where((other) => other.or([other('entitlement.member_id', 'is', null), other('entitlement.member_id', '=', other.ref('checkout.member_id'))])),
          ),
        ),
      );
    if (member_id !== null) live = live.where('checkout.member_id', '=', member_id);
    if ((await live.limit(1).executeTakeFirst()) !== undefined) return refusedWith('entitlement-in-use');
  }
  await change.deleteFrom('entitlement').where('id', '=', id).execute();
  const { id: _id, organization_id: _organization, ...before } = old;
  return removed(change, deed, 'entitlement.removed', id, before);
}

async function removed(change: Change, { organizationId, actor, now }: Deed, action: AuditAction, subject: string, before: object): Promise<RemoveOutcome> {
  await recordChange(change, organizationId, { at: now, actor, action, subject, before, after: null });
  return { outcome: 'removed', id: subject };
}
