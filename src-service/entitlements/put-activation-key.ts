import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import type { PutResult } from './put-member.ts';

/** The activation key of a country, for SELECTserver. */
export interface ActivationKeySpec {
  readonly country: string;
  readonly activationKey: string;
}

/** Sets a country's activation key. The history has it masked. */
export async function putActivationKey(change: Change, { organizationId, actor, now }: Deed, spec: ActivationKeySpec): Promise<PutResult> {
  const key = { organization_id: organizationId, country: spec.country };
  const old = await change.selectFrom('activation_key').select('activation_key').where((row) => row.and(key)).executeTakeFirst();
  if (old?.activation_key === spec.activationKey) return { outcome: 'unchanged', id: spec.country };
  const activation_key = spec.activationKey;
  await change
    .insertInto('activation_key')
    .values({ ...key, activation_key })
    .onConflict((conflict) => conflict.columns(['organization_id', 'country']).doUpdateSet({ activation_key }))
    .execute();
  await recordChange(change, organizationId, {
    at: now,
    actor,
    action: 'activation-key.put',
    subject: spec.country,
    before: old === undefined ? null : { activationKey: maskedActivationKey(old.activation_key) },
    after: { activationKey: maskedActivationKey(activation_key) },
  });
  return { outcome: old === undefined ? 'made' : 'changed', id: spec.country };
}
