import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';
import type { Role } from '../store/tables.ts';
import { emailKey } from './email-key.ts';
import { putMember } from './put-member.ts';
import { refusedWith, type PutOutcome } from './put-outcome.ts';

/** Somebody as an administrator puts them: what is not said stays, or is as of a new user. */
export interface PersonSpec {
  readonly email: string;
  /** Under which address they are known until now, where that changes. */
  readonly formerEmail?: string | undefined;
  readonly name: string;
  readonly usageCountry: string;
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
  readonly passwordHash?: string | null;
}

/**
 * Makes somebody, or changes who has this e-mail address or had the former one. Nobody is ever deleted: checkouts and history name them.
 * The last administrator who can sign in stays one.
 */
export async function putPerson(change: Change, deed: Deed, spec: PersonSpec): Promise<PutOutcome> {
  const { organizationId } = deed;
  const moved = spec.formerEmail === undefined ? null : await moveAddress(change, deed, spec.formerEmail, spec.email);
  if (moved !== null && moved.outcome === 'refused') return moved;
  const old = await change
    .selectFrom('member')
    .select(['id', 'role', 'disabled'])
    .where((row) => row.and({ organization_id: organizationId, email_key: emailKey(spec.email) }))
    .executeTakeFirst();
  const role = spec.role ?? old?.role ?? 'user';
  const disabled = spec.disabled ?? old?.disabled === 1;
  const isAdministrator = old !== undefined && old.role !== 'user' && old.disabled === 0;
  if (isAdministrator && (role === 'user' || disabled) && !(await hasAnother(change, organizationId, old.id))) return refusedWith('last-administrator');
  const { email, name, usageCountry, passwordHash = null } = spec;
  const put = await putMember(change, deed, { email, name, usageCountry, role, disabled, passwordHash });
  return put.outcome === 'unchanged' && moved !== null ? moved : put;
}

/** Whether somebody else can administer the organisation. */
async function hasAnother(change: Change, organizationId: string, memberId: string): Promise<boolean> {
  const another = await change
    .selectFrom('member')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('id', '<>', memberId)
    .where('role', '<>', 'user')
    .where('disabled', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return another !== undefined;
}

async function moveAddress(change: Change, { organizationId, actor, now }: Deed, former: string, email: string): Promise<PutOutcome | null> {
  if (emailKey(former) === emailKey(email)) return null;
  const people = change.selectFrom('member').select(['id', 'email']).where('organization_id', '=', organizationId);
  const old = await people.where('email_key', '=', emailKey(former)).executeTakeFirst();
  if (old === undefined) return refusedWith('unknown-user');
  if ((await people.where('email_key', '=', emailKey(email)).executeTakeFirst()) !== undefined) return refusedWith('email-taken');
  await change.updateTable('member').set({ email, email_key: emailKey(email) }).where('id', '=', old.id).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'member.put', subject: old.id, before: { email: old.email }, after: { email } });
  return { outcome: 'changed', id: old.id };
}
