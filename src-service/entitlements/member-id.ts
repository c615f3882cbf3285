import type { Reading } from '../store/store.ts';
import { emailKey } from './email-key.ts';

/** The id of who has this e-mail address in an organisation; `null` where nobody has. */
export async function memberIdOf(reading: Reading, organizationId: string, email: string): Promise<string | null> {
  const row = await reading
    .selectFrom('member')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('email_key', '=', emailKey(email))
    .executeTakeFirst();
  return row?.id ?? null;
}
