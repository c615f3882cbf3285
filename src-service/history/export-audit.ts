import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { writeCsv } from '../csv/write-csv.ts';
import type { Reading } from '../store/store.ts';
import { auditPages } from './audit-pages.ts';

/** The first line of an export says what it is, and whose. */
export const AUDIT_FORM = 'licensing-service-audit 1';

const HEADER = ['number', 'at (UTC)', 'actor', 'action', 'subject', 'before', 'after', 'hash'];

/**
 * Writes the record of an organisation as lines of JSON, as they come: a head, each row as it is hashed, and at the end how many there were.
 * `service audit verify --file` computes the chain of such a file again, without the service.
 */
export async function* writeAuditLines(reading: Reading, organizationId: string): AsyncGenerator<string> {
  yield `${JSON.stringify({ form: AUDIT_FORM, organization: organizationId })}\n`;
  let rows = 0;
  let head = '';
  for await (const page of auditPages(reading, organizationId)) {
    rows += page.length;
    head = page.at(-1)?.hash ?? head;
    yield page.map(({ organization_id: _, ...row }) => `${JSON.stringify(row)}\n`).join('');
  }
  yield `${JSON.stringify({ rows, head })}\n`;
}

/** Writes it as a table for people, as it comes. Cells that a spreadsheet would compute are protected, so it is the lines that verify. */
export function writeAuditCsv(reading: Reading, organizationId: string): AsyncIterable<string> {
  return writeCsv(HEADER, cellsOf(reading, organizationId));
}

async function* cellsOf(reading: Reading, organizationId: string): AsyncGenerator<readonly string[]> {
  for await (const page of auditPages(reading, organizationId)) {
    for (const { number, at, actor, action, subject, before_text, after_text, hash } of page) {
      yield [String(number), formatIsoInstant(at as Instant), actor, action, subject, before_text ?? '', after_text ?? '', hash];
    }
  }
}
