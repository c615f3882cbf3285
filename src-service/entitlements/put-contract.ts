import { randomUUID } from 'node:crypto';
import type { CivilDate } from '#core/time/civil-date.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import { refusedWith, type PutOutcome } from './put-outcome.ts';

/** A contract, known by its name. */
export interface ContractSpec {
  readonly name: string;
  /** The last day on which it holds, in the zone of each country that draws on it. */
  readonly endsOn: CivilDate;
  /** Without maintenance a checkout is checked in by the workstation's receipt only. */
  readonly hasMaintenance: boolean;
  /** How it was called until now, where that changes. */
  readonly formerName?: string | undefined;
}

/** Makes a contract, or changes the one of this name or of the former one. */
export async function putContract(change: Change, { organizationId, actor, now }: Deed, spec: ContractSpec): Promise<PutOutcome> {
  const { name, formerName = name } = spec;
  const after = { name, ends_on: spec.endsOn, maintenance: spec.hasMaintenance ? (1 as const) : (0 as const) };
  const contracts = change.selectFrom('contract').select(['id', 'name', 'ends_on', 'maintenance']).where('organization_id', '=', organizationId);
  const old = await contracts.where('name', '=', formerName).executeTakeFirst();
  if (formerName !== name) {
    if (old === undefined) return refusedWith('contract-unknown');
    if ((await contracts.where('name', '=', name).executeTakeFirst()) !== undefined) return refusedWith('name-taken');
  }
  const id = old?.id ?? randomUUID();
  const before = old === undefined ? null : { name: old.name, ends_on: old.ends_on, maintenance: old.maintenance };
  if (JSON.stringify(before) === JSON.stringify(after)) return { outcome: 'unchanged', id };
  if (before === null) await change.insertInto('contract').values({ id, organization_id: organizationId, ...after }).execute();
  else await change.updateTable('contract').set(after).where('id', '=', id).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'contract.put', subject: id, before, after });
  return { outcome: before === null ? 'made' : 'changed', id };
}
