import { expect, test } from 'vitest';
import { duration, HOUR, plus } from '#core/time/instant.ts';
import { testOnlyKey } from '#fixtures/builders/test-only-key.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { readLicenseFile } from '#service/checkouts/read-license-file.ts';
import { takeReceipt } from '#service/checkouts/take-receipt.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { rotateIssuer } from '#service/issuer/make-issuer.ts';
import { day, made, SERVICE_KEY, testOrganization, VIEWER } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

onBothStores('the checkouts of a signing key that leaked', ({ open }) => {
  test('end with it, their usage stops, their files are given no more, and they are made again', async () => {
    const { store, organizationId, deed, ask } = await testOrganization(await open());
    const rotates = (isLeaked: boolean, name: Parameters<typeof testOnlyKey>[0], hours: number) =>
      rotateIssuer(store, { ...deed(duration(hours, HOUR)), organization: EXAMPLE_ENGINEERING, place: { kind: 'store', serviceKey: SERVICE_KEY } }, isLeaked, null, testOnlyKey(name));
    const earlier = await made(ask({ machineName: 'WS-001', endsOn: day('2026-06-30') }));
    expect(await rotates(false, 'next-signing', 0)).toMatchObject({ ok: true, ended: [] });
    const later = await made(ask({ machineName: 'WS-001', endsOn: day('2026-09-30'), extends: earlier.checkoutId }));
    const plain = await made(ask());
    // A certificate renewed with the key that leaks.
    expect(await rotates(false, 'next-signing', 1)).toMatchObject({ ok: true, ended: [] });
    const without = await made(ask({ applications: [VIEWER] }, HOUR));
    const back = await made(ask({ machineName: 'WS-003' }, HOUR));
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), back.checkoutId, null));

    const rotated = await rotates(true, 'neighbour-signing', 2);
    const ended = rotated.ok ? rotated.ended.map(({ checkoutId }) => checkoutId) : [];
    expect(new Set(ended)).toEqual(new Set([later, plain, without].map(({ checkoutId }) => checkoutId)));
    for (const { checkoutId } of [later, plain, without]) {
      expect(await readLicenseFile(store.reading, organizationId, checkoutId)).toEqual({ ok: false, problem: 'checkout-checked-in' });
    }
    expect(await readLicenseFile(store.reading, organizationId, earlier.checkoutId)).toMatchObject({ ok: true });
    const usages = await store.reading.selectFrom('checkout_usage').select(['id', 'stopped_at', 'ends_at']).execute();
    const usageOf = (id: string) => usages.find((usage) => usage.id === id);
    expect([usageOf(plain.checkoutId)?.stopped_at, usageOf(without.checkoutId)?.stopped_at]).toEqual([plus(MONDAY, duration(2, HOUR)), plus(MONDAY, duration(2, HOUR))]);
    // What it extends is of the key before, and goes on.
    expect(usageOf(earlier.checkoutId)).toMatchObject({ stopped_at: null, ends_at: earlier.expiresAt });
    await made(ask({}, duration(2, HOUR)));
    expect(await verifyAudit(store.reading, organizationId, null)).toMatchObject({ ok: true });
  });

  test('a checkout that was cleared or checked in gives its file no more', async () => {
    const { store, organizationId, deed, ask } = await testOrganization(await open());
    const [cleared, back] = [await made(ask()), await made(ask({ machineName: 'WS-043' }))];
    await store.change(organizationId, async (change) => {
      await takeReceipt(change, deed(HOUR), receiptOf(cleared, plus(MONDAY, HOUR)));
      await checkIn(change, deed(HOUR), back.checkoutId, null);
    });
    const file = async ({ checkoutId }: { readonly checkoutId: string }) => readLicenseFile(store.reading, organizationId, checkoutId);
    expect([await file(cleared), await file(back)]).toMatchObject([{ problem: 'checkout-cleared' }, { problem: 'checkout-checked-in' }]);
  });
});
