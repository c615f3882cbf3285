import { createHash, randomBytes } from 'node:crypto';
import { plus, type Duration, type Instant } from '#core/time/instant.ts';
import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change, Reading, Store } from '../store/store.ts';
import type { VerifiedCaller } from './caller.ts';

/** 256 random bits in base64url, after a word by which a leaked one can be known. */
const FORM = /^lst_[A-Za-z0-9_-]{43}$/;

/** Makes an access token for a member. Only its SHA-256 is stored: what is in the database opens nothing. */
export async function issueAccessToken(change: Change, { organizationId, actor, now }: Deed, memberId: string, lifetime: Duration): Promise<string> {
  const token = `lst_${randomBytes(32).toString('base64url')}`;
  const expires_at = plus(now, lifetime);
  await change.insertInto('access_token').values({ digest: digestOf(token), member_id: memberId, created_at: now, expires_at }).execute();
  await recordChange(change, organizationId, { at: now, actor, action: 'token.issued', subject: memberId, before: null, after: { expiresAt: expires_at } });
  return token;
}

/** Revokes every token of a member that is still good, and says how many those were. */
export async function revokeAccessTokens(change: Change, { organizationId, actor, now }: Deed, memberId: string): Promise<number> {
  const { numUpdatedRows } = await change
    .updateTable('access_token')
    .set({ revoked_at: now })
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  const count = Number(numUpdatedRows);
  if (count > 0) await recordChange(change, organizationId, { at: now, actor, action: 'token.revoked', subject: memberId, before: null, after: { count } });
  return count;
}

/** Takes away tokens that have ended. */
export async function sweepAccessTokens(store: Store, now: Instant): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('access_token').where('expires_at', '<=', now).execute());
}

/**
 * Says who sends an access token; `null` where it is not one of ours, has ended or was revoked. Asked anew for each request, so disabling
 * somebody counts at once.
 */
export async function callerOfToken(reading: Reading, token: string, now: Instant): Promise<VerifiedCaller> {
  if (!FORM.test(token)) return null;
  const row = await reading
    .selectFrom('access_token')
    .innerJoin('member', 'member.id', 'access_token.member_id')
    .select(['member.id', 'member.organization_id', 'member.email', 'member.role', 'member.disabled'])
    .where('access_token.digest', '=', digestOf(token))
    .where('access_token.expires_at', '>', now)
    .where('access_token.revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.disabled === 1) return { refused: 'user-disabled' };
  return { memberId: row.id, organizationId: row.organization_id, email: row.email, role: row.role };
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
