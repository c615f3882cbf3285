import type { Qualifier } from '#core/entitlement/policy.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Reading } from '../store/store.ts';
import type { PutResult } from './put-member.ts';

/** What an administrator settles for the whole organisation. */
export interface OrganizationSettings {
  /** Whether nobody may work offline beyond a policy's interval: a checkout aside. */
  readonly requiresSignIn: boolean;
  /** Qualifiers of every policy, instead of the built-in ones of the same name. */
  readonly qualifiers: readonly Qualifier[];
}

/** Reads what is settled for the whole organisation. */
export async function readOrganizationSettings(reading: Reading, organizationId: string): Promise<OrganizationSettings> {
  const row = await reading.selectFrom('organization').select(['requires_sign_in', 'qualifiers']).where('id', '=', organizationId).executeTakeFirstOrThrow();
  return { requiresSignIn: row.requires_sign_in === 1, qualifiers: JSON.parse(row.qualifiers) as Qualifier[] };
}

/** Settles what is named here; the rest stays. Policies say so from the next refresh on. */
export async function putOrganizationSettings(change: Change, { organizationId, actor, now }: Deed, settings: Partial<OrganizationSettings>): Promise<PutResult> {
  const before = await readOrganizationSettings(change, organizationId);
  const qualifiers = (settings.qualifiers ?? before.qualifiers).map(({ name, value }) => ({ name, value }));
  const after: OrganizationSettings = { requiresSignIn: settings.requiresSignIn ?? before.requiresSignIn, qualifiers };
  if (JSON.stringify(before) === JSON.stringify(after)) return { outcome: 'unchanged', id: organizationId };
  await change
    .updateTable('organization')
    .set({ requires_sign_in: after.requiresSignIn ? 1 : 0, qualifiers: JSON.stringify(qualifiers) })
    .where('id', '=', organizationId)
    .execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'settings.put', subject: organizationId, before, after });
  return { outcome: 'changed', id: organizationId };
}
