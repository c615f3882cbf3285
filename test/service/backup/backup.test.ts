import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { BACKUP_TABLES } from '#service/backup/backup-tables.ts';
import { backUp } from '#service/backup/backup.ts';
import { restore } from '#service/backup/restore.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { listCheckouts } from '#service/checkouts/stored-checkout.ts';
import { putActivationKey } from '#service/entitlements/put-activation-key.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { openStore } from '#service/store/open-store.ts';
import type { Store } from '#service/store/store.ts';
import { made, testOrganization, day } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

async function linesOf(store: Store): Promise<string[]> {
  let text = '';
  await backUp(store, MONDAY, (lines) => {
    text += lines;
    return Promise.resolve();
  });
  return text.trimEnd().split('\n');
}

async function* each(lines: readonly string[]): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

onBothStores('a backup', ({ kind, open }) => {
  test('says of every table of the database whether it holds it', async () => {
    const { reading } = await open();
    const names =
      kind === 'sqlite'
        ? sql<{ name: string }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = current_schema()`;
    const { rows } = await names.execute(reading);
    // What migrations were made says the first line.
    expect(rows.map(({ name }) => name).sort()).toEqual([...Object.keys(BACKUP_TABLES), 'migration'].sort());
  });

  test('restored into an empty store it says the same, and signs with the same keys', async () => {
    const { store, organizationId, ask, issuers } = await testOrganization(await open());
    const first = await made(ask({ endsOn: day('2026-06-30') }));
    await made(ask({ endsOn: day('2026-07-31'), extends: first.checkoutId }));
    const lines = await linesOf(store);
    const copy = await open();
    expect(await restore(copy, each(lines))).toEqual({ ok: true, rows: lines.length - 2 });
    expect(await verifyAudit(copy.reading, organizationId, null)).toEqual(await verifyAudit(store.reading, organizationId, null));
    const list = (one: Store) => listCheckouts(one.reading, organizationId, { limit: 10 }, MONDAY);
    expect(await list(copy)).toEqual(await list(store));
    expect(await issuers.current(copy.reading, organizationId, MONDAY)).toMatchObject({ ok: true });
    expect((await linesOf(copy)).at(-1)).toBe(lines.at(-1));
    expect(await restore(copy, each(lines))).toEqual({ ok: false, problem: 'store-not-empty' });
  });

  test('holds more rows than a page, each once, and changes go on while it is made', async () => {
    const { store, organizationId, deed, user } = await testOrganization(await open());
    const rows = Array.from({ length: 1_200 }, (_, index) => ({
      id: randomUUID(), organization_id: organizationId, member_id: user, machine_name: `WS-${String(index)}`, product_id: 4100, feature_string: '', version: null,
      started_at: MONDAY, ended_at: null, online: 1 as const, received_at: MONDAY,
    })); // prettier-ignore
    await store.outside((transaction) => transaction.insertInto('usage_session').values(rows).execute());
    const lines: string[] = [];
    const { rows: count } = await backUp(store, MONDAY, async (text) => {
      // Whoever waited for the backup would wait for ever.
      await store.change(organizationId, (change) => putActivationKey(change, deed(), { country: 'DE', activationKey: `ABCD-EFGH-1234-${String(lines.length).padStart(4, '0')}` }));
      lines.push(...text.trimEnd().split('\n'));
    });
    expect(count).toBe(lines.length - 2);
    const ids = lines.flatMap((line) => /^\{"table":"usage_session","row":\{"id":"([^"]+)"/.exec(line)?.[1] ?? []);
    expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(await restore(await open(), each(lines))).toMatchObject({ ok: true });
  });

  test.skipIf(kind === 'sqlite')('is the way from SQLite to PostgreSQL, and back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-backup-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sqlite = async (name: string): Promise<Store> => {
      const opened = await openStore({ kind: 'sqlite', path: join(folder, name) }, MONDAY, () => undefined);
      if (!opened.ok) throw new Error(opened.problem);
      onTestFinished(() => opened.store.close());
      return opened.store;
    };
    const small = await testOrganization(await sqlite('before.db'));
    const checkout = await made(small.ask());
    const { organizationId } = small;
    await small.store.change(organizationId, (change) => checkIn(change, small.deed(), checkout.checkoutId, receiptOf(checkout, MONDAY)));
    const lines = await linesOf(small.store);
    const [large, again] = [await open(), await sqlite('after.db')];
    expect(await restore(large, each(lines))).toMatchObject({ ok: true });
    expect(await restore(again, each(await linesOf(large)))).toMatchObject({ ok: true });
    const whole = await verifyAudit(small.store.reading, organizationId, null);
    for (const { reading } of [large, again]) {
      expect(await verifyAudit(reading, organizationId, null)).toEqual(whole);
      expect(await listCheckouts(reading, organizationId, { limit: 10 }, MONDAY)).toEqual(await listCheckouts(small.store.reading, organizationId, { limit: 10 }, MONDAY));
      expect(await reading.selectFrom('checkout').select('file').execute()).toEqual([{ file: Buffer.from(checkout.file) }]);
    }
    // Nothing is another than it was, on the way there or back.
    expect((await linesOf(again)).slice(1).toSorted()).toEqual(lines.slice(1).toSorted());
  });

  test('one that is cut off, changed, of another form or newer restores nothing', async () => {
    const { store } = await testOrganization(await open());
    const lines = await linesOf(store);
    const empty = await open();
    const head = JSON.parse(lines[0] ?? '') as object;
    const damaged: readonly (readonly string[])[] = [
      [], ['x'], ['{"form":"other"}'], lines.slice(0, -1), lines.filter((_, place) => place !== 3), [...lines, lines[1] ?? ''],
      lines.map((line) => line.replace('Uwe User', 'Uwe Other')), [lines[0] ?? '', '{"table":"migration","row":{}}', ...lines.slice(1)],
    ]; // prettier-ignore
    for (const wrong of damaged) expect(await restore(empty, each(wrong))).toEqual({ ok: false, problem: 'backup-damaged' });
    const newer = [JSON.stringify({ ...head, schema: 999 }), ...lines.slice(1)];
    expect(await restore(empty, each(newer))).toEqual({ ok: false, problem: 'newer-schema' });
    expect(await empty.reading.selectFrom('organization').selectAll().execute()).toEqual([]);
  });
});
