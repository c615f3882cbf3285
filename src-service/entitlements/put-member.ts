import { randomUUID } from 'node:crypto';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import { endSignInsOf, endSignInsOfDisabled } from '../sign-in/sign-in-state.ts';
import type { Change } from '../store/store.ts';
import type { Role } from '../store/tables.ts';
import { emailKey } from './email-key.ts';

/** Somebody of an organisation, as they are to be. */
export interface MemberSpec {
  readonly email: string;
  readonly name: string;
  /** Two capital letters (ISO 3166). */
  readonly usageCountry: string;
  readonly role: Role;
  readonly disabled: boolean;
  /** A hash of `hashPassword`; `null` leaves what is there. */
  readonly passwordHash: string | null;
}

/** What became of something that was put: whose id it has now. */
export interface PutResult {
  readonly outcome: 'made' | 'changed' | 'unchanged';
  readonly id: string;
}

/** Makes somebody, or changes who has this e-mail address already. Another password, and being disabled, end every sign-in of theirs. */
export async function putMember(change: Change, { organizationId, actor, now }: Deed, spec: MemberSpec): Promise<PutResult> {
  const wanted = {
    email: spec.email,
    name: spec.name,
    usage_country: spec.usageCountry,
    role: spec.role,
    disabled: spec.disabled ? (1 as const) : (0 as const),
  };
  const old = await change
    .selectFrom('member')
    .select(['id', 'email', 'name', 'usage_country', 'role', 'disabled', 'password'])
    .where('organization_id', '=', organizationId)
    .where('email_key', '=', emailKey(spec.email))
    .executeTakeFirst();
  const isPasswordNew = spec.passwordHash !== null;
  const after = { ...wanted, password: isPasswordNew ? 'set' : 'as it was' };
  if (old === undefined) {
    const id = randomUUID();
    await change
      .insertInto('member')
      .values({ id, organization_id: organizationId, email_key: emailKey(spec.email), password: spec.passwordHash, created_at: now, ...wanted })
      .execute();
    await recordChange(change, organizationId, { at: now, actor, action: 'member.put', subject: id, before: null, after });
    return { outcome: 'made', id };
  }
  const { id, password: _, ...before } = old;
  if (!isPasswordNew && JSON.stringify(before) === JSON.stringify(wanted)) return { outcome: 'unchanged', id };
  const password = isPasswordNew ? { password: spec.passwordHash } : {};
  await change.updateTable('member').set({ ...wanted, ...password }).where('id', '=', id).execute();
  if (isPasswordNew || before.disabled > wanted.disabled) await endSignInsOf(change, id);
  else if (before.disabled < wanted.disabled) await endSignInsOfDisabled(change, id);
  await recordChange(change, organizationId, { at: now, actor, action: 'member.put', subject: id, before, after });
  return { outcome: 'changed', id };
}
