import type { Account } from 'oidc-provider';
import { emailKey } from '../../entitlements/email-key.ts';
import type { Reading } from '../../store/store.ts';

/** Somebody who may have an account here. */
export interface AccountRow {
  readonly id: string;
  readonly organizationName: string;
  readonly email: string;
  readonly name: string;
  readonly isDisabled: boolean;
  readonly passwordHash: string | null;
}

/** Finds a member by id; `null` where nobody has it. */
export async function accountById(reading: Reading, id: string): Promise<AccountRow | null> {
  const [row] = await accountRows(reading).where('member.id', '=', id).execute();
  return row === undefined ? null : accountOf(row);
}

/**
 * Finds everybody with an e-mail address: one in each organisation at most. Of these the password decides who signs in (ADR 0025).
 */
export async function accountsByEmail(reading: Reading, email: string): Promise<readonly AccountRow[]> {
  const rows = await accountRows(reading).where('member.email_key', '=', emailKey(email)).orderBy('member.id').execute();
  return rows.map(accountOf);
}

function accountRows(reading: Reading) {
  return reading
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .select(['member.id', 'member.email', 'member.name', 'member.disabled', 'member.password', 'organization.name as organization']);
}

function accountOf(row: { readonly id: string; readonly email: string; readonly name: string; readonly disabled: number; readonly password: string | null; readonly organization: string }): AccountRow {
  const { id, email, name } = row;
  return { id, email, name, organizationName: row.organization, isDisabled: row.disabled === 1, passwordHash: row.password };
}

/** What the provider says of somebody; nothing where they are gone or disabled, and then no token is given. */
export async function providerAccount(reading: Reading, id: string): Promise<Account | undefined> {
  const row = await accountById(reading, id);
  if (row === null || row.isDisabled) return undefined;
  return { accountId: row.id, claims: () => ({ sub: row.id, email: row.email, email_verified: true, name: row.name }) };
}

/** The name of the organisation where there is one only: a page that anybody can open names no others. */
export async function onlyOrganization(reading: Reading): Promise<string | null> {
  const [one, another] = await reading.selectFrom('organization').select('name').limit(2).execute();
  return one === undefined || another !== undefined ? null : one.name;
}
