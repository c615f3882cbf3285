import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../../store/store.ts';
import type { VerifiedCaller } from '../caller.ts';
import { idOf } from './state-adapter.ts';

/** The form of the provider's access tokens: 256 random bits. */
const FORM = /^[A-Za-z0-9_-]{43}$/;

/** Says who sends an access token of the embedded provider. Asked anew for each request, so disabling somebody counts at once. */
export async function callerOfProviderToken(reading: Reading, bearer: string, now: Instant): Promise<VerifiedCaller> {
  if (!FORM.test(bearer)) return null;
  const row = await reading
    .selectFrom('sign_in_state')
    .leftJoin('member', 'member.id', 'sign_in_state.member_id')
    .select(['member.id', 'member.organization_id', 'member.email', 'member.role', 'member.disabled'])
    .where((one) => one.and({ 'sign_in_state.kind': 'AccessToken', 'sign_in_state.id': idOf('AccessToken', bearer) }))
    .where('sign_in_state.expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, organization_id, email, role, disabled } = row;
  if (id === null || organization_id === null || email === null || role === null) return { refused: 'not-a-member' };
  return disabled === 1 ? { refused: 'user-disabled' } : { memberId: id, organizationId: organization_id, email, role };
}
