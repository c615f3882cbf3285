import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { putActivationKey, type ActivationKeySpec } from '../entitlements/put-activation-key.ts';
import { refusedWith, type PutOutcome } from '../entitlements/put-outcome.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { readEachRow, type CatalogueTable } from './catalogue-table.ts';
import { activationKeyBody } from './catalogue-schemas.ts';

const COLUMNS = {
  country: { name: 'country', aliases: ['entitlement country', 'usage country'], isRequired: true },
  activationKey: { name: 'activation key', aliases: ['key'], isRequired: true },
} as const;

/** Activation keys of countries. A download has them masked; a masked one that is uploaded again stands for the key that is there. */
export const activationKeysTable: CatalogueTable = {
  columns: COLUMNS,
  read: readEachRow(COLUMNS, {
    schema: activationKeyBody,
    given: ({ country, activationKey }) => ({ country, activationKey }),
    identity: ({ country }) => country,
    put: putUnlessMasked,
  }),
  write: async (reading, organizationId) => {
    const rows = await reading.selectFrom('activation_key').select(['country', 'activation_key']).where('organization_id', '=', organizationId).orderBy('country').execute();
    return rows.map(({ country, activation_key }) => [country, maskedActivationKey(activation_key)]);
  },
};

/** Sets a key, unless it is the masked form of the one that is there; the masked form of another one is refused. */
export async function putUnlessMasked(change: Change, deed: Deed, spec: ActivationKeySpec): Promise<PutOutcome> {
  const key = { organization_id: deed.organizationId, country: spec.country };
  const there = await change.selectFrom('activation_key').select('activation_key').where((row) => row.and(key)).executeTakeFirst();
  if (there !== undefined && spec.activationKey === maskedActivationKey(there.activation_key)) return { outcome: 'unchanged', id: spec.country };
  return /[•*]/.test(spec.activationKey) ? refusedWith('activation-key-masked') : putActivationKey(change, deed, spec);
}
