import { randomUUID } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import { CHAIN_START, recordChange } from '../history/audit-chain.ts';
import type { Change, Store } from '../store/store.ts';

/** Makes an organisation and gives its id: a guid in lower case, which license files and certificates carry. */
export async function makeOrganization(store: Store, name: string, actor: string, now: Instant, id: string = randomUUID()): Promise<string> {
  await store.outside(async (transaction) => {
    await transaction
      .insertInto('organization')
      .values({ id, name, created_at: now, requires_sign_in: 0, audit_number: 0, audit_hash: CHAIN_START })
      .execute();
    // Nobody else can know of it before this transaction commits, so it need not take turns.
    await recordChange(transaction as Change, id, { at: now, actor, action: 'organization.made', subject: id, before: null, after: { name } });
  });
  return id;
}
