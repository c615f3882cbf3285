import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#core/time/civil-date.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import type { PutResult } from './put-member.ts';

/** A contract, known by its name. */
export interface ContractSpec {
  readonly name: string;
  /** The last day on which it holds, in the zone of each country that draws on it. */
  readonly endsOn: CivilDate;
  /** Without maintenance a checkout is checked in by the workstation's receipt only. */
  readonly hasMaintenance: boolean;
}

/** Makes a contract, or changes the one of this name. */
export async function putContract(change: Change, { organizationId, actor, now }: Deed, spec: ContractSpec): Promise<PutResult> {
  const after = { ends_on: spec.endsOn, maintenance: spec.hasMaintenance ? (1 as const) : (0 as const) };
  const old = await change
    .selectFrom('contract')
    .select(['id', 'ends_on', 'maintenance'])
    .where('organization_id', '=', organizationId)
    .where('name', '=', spec.name)
    .executeTakeFirst();
  if (old?.ends_on === after.ends_on && old.maintenance === after.maintenance) return { outcome: 'unchanged', id: old.id };
  const id = old?.id ?? randomUUID();
  if (old === undefined) await change.insertInto('contract').values({ id, organization_id: organizationId, name: spec.name, ...after }).execute();
  else await change.updateTable('contract').set(after).where('id', '=', id).execute();
  const before = old === undefined ? null : { ends_on: old.ends_on, maintenance: old.maintenance };
  await recordChange(change, organizationId, { at: now, actor, action: 'contract.put', subject: id, before, after: { name: spec.name, ...after } });
  return { outcome: old === undefined ? 'made' : 'changed', id };
}
