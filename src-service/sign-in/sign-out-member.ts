import { recordChange } from '../history/audit-chain.ts';
import type { Deed } from '../history/deed.ts';
import type { Change } from '../store/store.ts';

/** Ends every sign-in of a member, and records that where there was one; whether there was. Tokens of scripts stay: they have an end of their own. */
export async function signOutMember(change: Change, { organizationId, actor, now }: Deed, memberId: string): Promise<boolean> {
  const ended = await change.deleteFrom('sign_in_state').where('member_id', '=', memberId).executeTakeFirst();
  const count = Number(ended.numDeletedRows);
  if (count > 0) await recordChange(change, organizationId, { at: now, actor, action: 'sign-ins.ended', subject: memberId, before: null, after: {} });
  return count > 0;
}
