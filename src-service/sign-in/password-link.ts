import { createHash, randomBytes } from 'node:crypto';
import { DAY, plus, type Instant } from '#core/time/instant.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Reading, Store } from '../store/store.ts';
import { PROVIDER_PATH } from './sign-in-way.ts';
import { endSignInsOf } from './sign-in-state.ts';

/** A link by which somebody sets their password, once. */
export interface PasswordLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

/** Whose link it is. */
export interface LinkOwner {
  readonly memberId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly email: string;
  readonly name: string;
}

/** 256 random bits in base64url. */
const FORM = /^[A-Za-z0-9_-]{43}$/;

/** Makes a link for a member, good for a day; the one they had before opens nothing more. Only its SHA-256 is stored. */
export async function makePasswordLink(change: Change, { organizationId, actor, now }: Deed, memberId: string, publicUrl: string): Promise<PasswordLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = plus(now, DAY);
  await change.deleteFrom('sign_in_link').where('member_id', '=', memberId).execute();
  await change.insertInto('sign_in_link').values({ digest: digestOf(token), member_id: memberId, made_at: now, expires_at: expiresAt }).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'link.made', subject: memberId, before: null, after: { expiresAt } });
  return { url: `${publicUrl}${PROVIDER_PATH}/set-password/${token}`, expiresAt };
}

/** Says whose a link is; `null` where it is none, was used, has ended, or its owner is disabled. */
export async function ownerOfLink(reading: Reading, token: string, now: Instant): Promise<LinkOwner | null> {
  if (!FORM.test(token)) return null;
  const row = await reading
    .selectFrom('sign_in_link')
    .innerJoin('member', 'member.id', 'sign_in_link.member_id')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .select(['member.id', 'member.organization_id', 'member.email', 'member.name', 'organization.name as organization'])
    .where('sign_in_link.digest', '=', digestOf(token))
    .where('sign_in_link.expires_at', '>', now)
    .where('member.disabled', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { memberId: row.id, organizationId: row.organization_id, organizationName: row.organization, email: row.email, name: row.name };
}

/** Sets the password of a link's owner, and ends every sign-in of theirs. Of many that try with one link, one does; the others get `false`. */
export async function usePasswordLink(store: Store, { organizationId, memberId }: LinkOwner, token: string, passwordHash: string, now: Instant): Promise<boolean> {
  return store.change(organizationId, async (change) => {
    const used = await change.deleteFrom('sign_in_link').where('digest', '=', digestOf(token)).where('expires_at', '>', now).returning('digest').executeTakeFirst();
    if (used === undefined) return false;
    const set = await change.updateTable('member').set({ password: passwordHash }).where('id', '=', memberId).where('disabled', '=', 0).executeTakeFirst();
    if (Number(set.numUpdatedRows) === 0) return false;
    await endSignInsOf(change, memberId);
    await recordChange(change, organizationId, { at: now, actor: memberId, action: 'password.set', subject: memberId, before: null, after: { by: 'link' } });
    return true;
  });
}

/** Takes away links that have ended. */
export async function sweepLinks(store: Store, now: Instant): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('sign_in_link').where('expires_at', '<=', now).execute());
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
