import type { Logger } from 'pino';
import type { Instant } from '#core/time/instant.ts';
import { emailKey, isEmail } from '../../entitlements/email-key.ts';
import { recordChange } from '../../history/audit-chain.ts';
import type { Deed } from '../../history/deed.ts';
import type { Change, Store } from '../../store/store.ts';
import type { VerifiedCaller } from '../caller.ts';

/** An account at another provider, as a token names it: `iss` and `sub`, which never change, and an address, which may. */
export interface ProviderAccount {
  readonly issuer: string;
  readonly subject: unknown;
  readonly email: unknown;
}

/** At most 255 characters (OpenID Connect Core, 2), none of them for control. */
const SUBJECT = /^\P{Cc}{1,255}$/u;

/**
 * Says whose account it is. The first that comes with the address of a member is theirs from then on; another one with the same address is
 * refused, and so is one that is somebody else's already: addresses are given away and taken over, accounts are not. An address that is
 * in more than one organisation does not say which.
 */
export async function memberOfAccount(store: Store, log: Logger, { issuer, subject, email }: ProviderAccount, now: Instant): Promise<VerifiedCaller> {
  if (typeof email !== 'string' || !isEmail(email) || typeof subject !== 'string' || !SUBJECT.test(subject)) return { refused: 'not-a-member' };
  const [row, another] = await store.reading
    .selectFrom('member')
    .leftJoin('member_account', (join) => join.onRef('member_account.member_id', '=', 'member.id').on('member_account.issuer', '=', issuer))
    .select(['member.id', 'member.organization_id', 'member.email', 'member.role', 'member.disabled', 'member_account.subject'])
    .where('member.email_key', '=', emailKey(email))
    .limit(2)
    .execute();
  if (row === undefined || another !== undefined) return { refused: 'not-a-member' };
  const { id, organization_id: organizationId, role, disabled } = row;
  if (disabled === 1) return { refused: 'user-disabled' };
  const bound = row.subject ?? (await store.change(organizationId, (change) => bind(change, organizationId, id, { issuer, subject }, now)));
  if (bound === subject) return { memberId: id, organizationId, email: row.email, role };
  log.warn({ member: id }, 'refused: another account of the provider has the address of this member, or theirs is somebody else’s');
  return { refused: 'not-a-member' };
}

/** Lets go of the account of a member, so that the next that comes with their address is theirs; `false` where there was none. */
export async function forgetAccount(change: Change, { organizationId, actor, now }: Deed, memberId: string): Promise<boolean> {
  const gone = await change.deleteFrom('member_account').where('member_id', '=', memberId).returning(['issuer', 'subject']).execute();
  if (gone.length === 0) return false;
  await recordChange(change, organizationId, { at: now, actor, action: 'account.forgotten', subject: memberId, before: { accounts: gone }, after: null });
  return true;
}

/** Binds a member to an account, unless another process did, or the account is somebody else's; gives the subject they are bound to. */
async function bind(change: Change, organizationId: string, memberId: string, { issuer, subject }: { readonly issuer: string; readonly subject: string }, now: Instant): Promise<string | null> {
  const made = await change
    .insertInto('member_account')
    .values({ member_id: memberId, issuer, subject, bound_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject')
    .executeTakeFirst();
  if (made !== undefined) {
    await recordChange(change, organizationId, { at: now, actor: memberId, action: 'account.bound', subject: memberId, before: null, after: { issuer, subject } });
    return subject;
  }
  const theirs = await change.selectFrom('member_account').select('subject').where((row) => row.and({ member_id: memberId, issuer })).executeTakeFirst();
  return theirs?.subject ?? null;
}
