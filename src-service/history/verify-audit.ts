import type { Reading } from '../store/store.ts';
import { auditHash, CHAIN_START } from './audit-chain.ts';
import { auditPages } from './audit-pages.ts';

/** Whether a history is whole, or the number of the first row that is not what it was. */
export type AuditVerdict =
  | { readonly ok: true; readonly rows: number; /** The hash of the last row: kept elsewhere, it shows a history that was cut off. */ readonly head: string }
  | { readonly ok: false; readonly problem: 'row-missing' | 'row-changed' | 'head-differs' | 'head-not-as-expected'; readonly number: number };

/**
 * Walks through the whole history of an organisation and computes every hash again.
 *
 * @param expectedHead a head that was noted earlier: it has to be in the history still; `null` where none was
 */
export async function verifyAudit(reading: Reading, organizationId: string, expectedHead: string | null): Promise<AuditVerdict> {
  let hash = CHAIN_START;
  let number = 0;
  let isExpectedSeen = expectedHead === null;
  for await (const rows of auditPages(reading, organizationId)) {
    for (const row of rows) {
      if (row.number !== number + 1) return { ok: false, problem: 'row-missing', number: number + 1 };
      hash = auditHash(hash, row);
      if (row.hash !== hash) return { ok: false, problem: 'row-changed', number: row.number };
      isExpectedSeen ||= hash === expectedHead;
      number = row.number;
    }
  }
  const organization = await reading
    .selectFrom('organization')
    .select(['audit_number', 'audit_hash'])
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
  // A change may have been made since the last page was read; then the head lies further on, and not elsewhere.
  if (organization.audit_number < number) return { ok: false, problem: 'head-differs', number };
  if (organization.audit_number > number) {
    const next = await reading
      .selectFrom('audit')
      .select('number')
      .where('organization_id', '=', organizationId)
      .where('number', '=', number + 1)
      .executeTakeFirst();
    if (next === undefined) return { ok: false, problem: 'row-missing', number: number + 1 };
  } else if (organization.audit_hash !== hash) return { ok: false, problem: 'head-differs', number };
  return isExpectedSeen ? { ok: true, rows: number, head: hash } : { ok: false, problem: 'head-not-as-expected', number };
}
