import { expect, test } from 'vitest';
import { writeAuditCsv, writeAuditLines } from '#service/history/export-audit.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { verifyAuditFile } from '#service/history/verify-audit-file.ts';
import { readCsv } from '#service/csv/read-csv.ts';
import { made, testOrganization } from '../support/organization.ts';
import { onBothStores } from '../support/stores.ts';

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

onBothStores('the record of changes, exported', ({ open }) => {
  test('verifies without the service, and nothing in it can be changed', async () => {
    const { store, organizationId, ask } = await testOrganization(await open());
    await made(ask());
    const lines = (await textOf(writeAuditLines(store.reading, organizationId))).trimEnd().split('\n');
    const verdict = await verifyAudit(store.reading, organizationId, null);
    if (!verdict.ok) throw new Error(verdict.problem);
    const { rows, head } = verdict;
    expect(await verifyAuditFile(each(lines), null)).toEqual({ ok: true, organization: organizationId, rows, head });
    expect(await verifyAuditFile(each([...lines, '']), head)).toMatchObject({ ok: true });
    expect(await verifyAuditFile(each(lines), 'f'.repeat(64))).toMatchObject({ problem: 'head-not-as-expected' });
    const changed = (from: string, to: string) => lines.map((line) => line.replace(from, to));
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [[], 'not-an-export'],
      [['x'], 'not-an-export'],
      [['{"form":"other"}'], 'not-an-export'],
      [[...lines, lines[1] ?? ''], 'not-an-export'],
      [lines.slice(0, -1), 'row-missing'],
      [lines.filter((_, place) => place !== 3), 'row-missing'],
      [[...lines.slice(0, -2), lines.at(-1) ?? ''], 'head-differs'],
      [changed('WS-042', 'WS-043'), 'row-changed'],
      [changed('command:tests', 'command:other'), 'row-changed'],
      [changed(organizationId, organizationId.replace(/^./, (digit) => (digit === 'a' ? 'b' : 'a'))), 'row-changed'],
      [changed('"before_text":null', '"before_text":"null"'), 'row-changed'],
      [changed('"number":1,', '"number":2,'), 'row-missing'],
    ];
    for (const [text, problem] of wrong) expect(await verifyAuditFile(each(text), null)).toMatchObject({ ok: false, problem });
    const table = readCsv(Buffer.from(await textOf(writeAuditCsv(store.reading, organizationId))), { bytes: 1e7, rows: 1e5, cell: 1e6 });
    expect(table.ok && [table.rows.length, table.rows.at(-1)?.cells.at(-1)]).toEqual([rows, head]);
  });
});
