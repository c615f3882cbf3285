import type { Reading } from '../store/store.ts';
import type { AuditRow } from '../store/tables.ts';

/** Rows that are read at a time. */
const PAGE = 1_000;

/** Reads the whole record of an organisation in its order, a thousand rows at a time, so that however long it is little of it is in memory. */
export async function* auditPages(reading: Reading, organizationId: string): AsyncGenerator<readonly AuditRow[]> {
  for (let after = 0; ; ) {
    const rows = await reading
      .selectFrom('audit')
      .selectAll()
      .where('organization_id', '=', organizationId)
      .where('number', '>', after)
      .orderBy('number')
      .limit(PAGE)
      .execute();
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.number ?? after;
  }
}
