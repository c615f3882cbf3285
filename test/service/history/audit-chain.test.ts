import { expect, test } from 'vitest';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { made, testOrganization } from '../support/organization.ts';
import { onBothStores } from '../support/stores.ts';

onBothStores('the history', ({ open }) => {
  test('every change is in it with who, when, what, before and after, and it verifies', async () => {
    const { store, organizationId, ask } = await testOrganization(await open());
    const { checkoutId } = await made(ask());
    const verdict = await verifyAudit(store.reading, organizationId, null);
    const last = await store.reading.selectFrom('audit').selectAll().where('organization_id', '=', organizationId).orderBy('number', 'desc').executeTakeFirstOrThrow();
    expect(verdict).toEqual({ ok: true, rows: last.number, head: last.hash });
    expect(last).toMatchObject({ actor: 'command:tests', action: 'checkout.made', subject: checkoutId, before_text: null });
    expect(JSON.parse(last.after_text ?? '')).toMatchObject({ machineName: 'WS-042', licenseService: 'SES', country: 'DE' });
  });

  test('no secret stands in it', async () => {
    const { store } = await testOrganization(await open());
    const rows = await store.reading.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/ABCD-EFGH-1234|PRIVATE KEY/);
  });

  test('a row that is changed, left out, put elsewhere or cut off at the end is found', async () => {
    const { store, organizationId } = await testOrganization(await open());
    const { reading } = store;
    const whole = await verifyAudit(reading, organizationId, null);
    const head = whole.ok ? whole.head : '';
    const row = await reading.selectFrom('audit').selectAll().where('number', '=', 3).executeTakeFirstOrThrow();
    const verify = (expected: string | null = null) => verifyAudit(reading, organizationId, expected);

    await reading.updateTable('audit').set({ actor: 'somebody else' }).where('number', '=', 3).execute();
    expect(await verify()).toEqual({ ok: false, problem: 'row-changed', number: 3 });
    await reading.deleteFrom('audit').where('number', '=', 3).execute();
    expect(await verify()).toEqual({ ok: false, problem: 'row-missing', number: 3 });
    await reading.insertInto('audit').values(row).execute();
    expect(await verify(head)).toEqual(whole);

    const { audit_number: last } = await reading.selectFrom('organization').select('audit_number').executeTakeFirstOrThrow();
    await reading.deleteFrom('audit').where('number', '=', last).execute();
    expect(await verify()).toEqual({ ok: false, problem: 'row-missing', number: last });
    const before = await reading.selectFrom('audit').select('hash').where('number', '=', last - 1).executeTakeFirstOrThrow();
    await reading.updateTable('organization').set({ audit_number: last - 1, audit_hash: before.hash }).execute();
    // Whoever can write all of it can cut its end off; a head that was noted elsewhere shows that.
    expect(await verify()).toMatchObject({ ok: true, rows: last - 1 });
    expect(await verify(head)).toMatchObject({ ok: false, problem: 'head-not-as-expected' });
  });
});
