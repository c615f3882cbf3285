import { expect, test } from 'vitest';
import { duration, DAY } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import type { MadeCheckout } from '#service/checkouts/make-checkout.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { listCheckouts } from '#service/checkouts/stored-checkout.ts';
import { takeReceipt } from '#service/checkouts/take-receipt.ts';
import { putCountrySettings } from '#service/entitlements/checkout-settings.ts';
import { putEntitlement } from '#service/entitlements/put-entitlement.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { made, MODELER, SERVER_TOOL, testOrganization, version, VIEWER, day } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

function codes(answer: MadeCheckout): unknown {
  return answer.outcome === 'refused' ? answer.refusals.map(({ code }) => code) : answer;
}

onBothStores('making checkouts', ({ open }) => {
  test('a checkout is a license file that clients of the organisation import, until 24:00 of its last day', async () => {
    const { ask, trust, user, store, organizationId } = await testOrganization(await open());
    const checkout = await made(ask({ endsOn: day('2026-09-30') }));
    const context = aVerificationContext({ trust, now: MONDAY, machineNames: ['ws-042'] });
    const report = verifyLicenseFile(checkout.file, context);
    expect(report).toMatchObject({ kind: 'belic', code: null, license: { checkoutId: checkout.checkoutId, user: { id: user }, machineName: 'WS-042' } });
    expect(formatIsoInstant(checkout.expiresAt)).toBe('2026-09-30T22:00:00.000Z');
    expect(checkout.fileName).toBe(`${user.toUpperCase()}_WS-042.belic`);
    expect(await listCheckouts(store.reading, organizationId, { limit: 10 }, MONDAY)).toMatchObject([
      { checkoutId: checkout.checkoutId, state: 'active', timeZone: 'Europe/Berlin', applications: [{ productId: 4100, name: 'Demo Modeler', version: '10.16.2.34' }] },
    ]);
  });

  test('a SELECTserver checkout carries the activation key of the country', async () => {
    const { ask, trust } = await testOrganization(await open());
    const checkout = await made(ask({ licenseService: 'SELECTserver', applications: [SERVER_TOOL] }));
    const report = verifyLicenseFile(checkout.file, aVerificationContext({ trust, now: MONDAY, machineNames: ['ws-042'] }));
    expect(report).toMatchObject({ kind: 'xml', code: null, license: { activationKey: 'ABCD-EFGH-1234-5678', entitlementCountry: 'DE' } });
  });

  test('what speaks against a checkout is said at once, and nothing of it is stored', async () => {
    const { ask, store, organizationId } = await testOrganization(await open());
    const before = await verifyAudit(store.reading, organizationId, null);
    expect(await ask({ email: 'nobody@example.com', machineName: 'two words' })).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'unknown-user', proposed: 'anna@example.com' }, { code: 'machine-name-wrong' }],
    });
    expect(codes(await ask({ applications: [] }))).toEqual(['no-applications']);
    expect(codes(await ask({ applications: [MODELER, MODELER] }))).toEqual(['application-twice']);
    expect(codes(await ask({ applications: [{ ...MODELER, featureString: 'other' }] }))).toEqual(['application-unknown']);
    expect(codes(await ask({ applications: [{ ...MODELER, version: version('1.2.3.4') }] }))).toEqual(['version-unknown']);
    expect(codes(await ask({ applications: [SERVER_TOOL] }))).toEqual(['version-of-other-service']);
    expect(codes(await ask({ endsOn: day('2026-05-31') }))).toEqual(['end-in-the-past']);
    expect(await ask({ endsOn: day('2027-01-01') })).toMatchObject({ refusals: [{ code: 'end-too-late', latest: '2026-12-31', limit: 'contract' }] });
    expect(codes(await ask({}, duration(300, DAY)))).toEqual(['contract-ended']);
    expect(await listCheckouts(store.reading, organizationId, { limit: 10 }, MONDAY)).toEqual([]);
    expect(await verifyAudit(store.reading, organizationId, null)).toEqual(before);
  });

  test('settings, restrictions, denials and disabled users are held to, and touch only new checkouts', async () => {
    const organization = await testOrganization(await open());
    const { ask, store, organizationId, deed } = organization;
    const checkout = await made(ask());
    const settings = { country: 'DE', timeZone: 'Europe/Berlin', enabled: true, longestDays: 7, restricted: [VIEWER] };
    await store.change(organizationId, (change) => putCountrySettings(change, deed(), settings));
    expect(codes(await ask({ applications: [VIEWER] }))).toEqual(['application-restricted']);
    expect(await ask({ machineName: 'other', endsOn: day('2026-06-09') })).toMatchObject({ refusals: [{ code: 'end-too-late', latest: '2026-06-08', limit: 'maximum' }] });
    await store.change(organizationId, (change) => putCountrySettings(change, deed(), { ...settings, enabled: false, restricted: [] }));
    expect(codes(await ask({ applications: [VIEWER] }))).toEqual(['checkouts-disabled']);
    await store.change(organizationId, (change) => putCountrySettings(change, deed(), { ...settings, longestDays: null, restricted: [] }));
    const denial = { email: 'uwe@example.com', country: 'DE', contract: 'SELECT', kind: 'ordinary', accessKind: 3, version: null, expiresAt: null, qualifiers: [] } as const;
    await store.change(organizationId, (change) => putEntitlement(change, deed(), { ...denial, productId: VIEWER.productId, featureString: '' }));
    expect(codes(await ask({ applications: [VIEWER] }))).toEqual(['not-entitled']);
    const uwe = { email: 'UWE@example.com', name: 'Uwe', usageCountry: 'PL', role: 'user', disabled: true, passwordHash: null } as const;
    await store.change(organizationId, (change) => putMember(change, deed(), uwe));
    expect(codes(await ask({ licenseService: 'SELECTserver', applications: [SERVER_TOOL] }))).toEqual([
      'user-disabled', 'country-not-configured', 'activation-key-missing', 'not-entitled',
    ]); // prettier-ignore
    expect(await listCheckouts(store.reading, organizationId, { limit: 10 }, MONDAY)).toMatchObject([{ checkoutId: checkout.checkoutId, state: 'active' }]);
  });

  test('the same checkout twice is shown, and extending it keeps one usage', async () => {
    const { ask, store } = await testOrganization(await open());
    const first = await made(ask({ endsOn: day('2026-06-30') }));
    const again = { machineName: 'ws-042', endsOn: day('2026-07-31') };
    expect(await ask(again)).toMatchObject({ refusals: [{ code: 'checkout-overlaps', checkoutIds: [first.checkoutId] }] });
    expect(codes(await ask({ ...again, machineName: 'elsewhere', extends: first.checkoutId }))).toEqual(['cannot-extend']);
    expect(await ask({ endsOn: day('2026-06-30'), extends: first.checkoutId })).toMatchObject({ refusals: [{ because: 'ends-no-later' }] });
    const second = await made(ask({ ...again, extends: first.checkoutId }));
    expect(await ask({ endsOn: day('2026-08-31'), extends: first.checkoutId })).toMatchObject({ refusals: [{ because: 'extended-already' }] });
    expect(await store.reading.selectFrom('checkout_usage').select(['started_at', 'ends_at', 'stopped_at']).execute()).toEqual([
      { started_at: MONDAY, ends_at: second.expiresAt, stopped_at: null },
    ]);
    await made(ask({ ...again, mayOverlap: true }));
    expect(await store.reading.selectFrom('checkout_usage').select('id').execute()).toHaveLength(2);
  });

  test('what was cleared, was checked in or has ended cannot be extended, and is in nobody’s way', async () => {
    const { ask, store, organizationId, deed } = await testOrganization(await open());
    const [cleared, checkedIn, ended] = [await made(ask()), await made(ask({ machineName: 'WS-2' })), await made(ask({ machineName: 'WS-3', endsOn: day('2026-06-02') }))];
    await store.change(organizationId, (change) => takeReceipt(change, deed(), receiptOf(cleared, MONDAY)));
    await store.change(organizationId, (change) => checkIn(change, deed(), checkedIn.checkoutId, null));
    for (const [machineName, old, because] of [['WS-042', cleared, 'cleared'], ['WS-2', checkedIn, 'checked-in'], ['WS-3', ended, 'ended']] as const) {
      expect(await ask({ machineName, extends: old.checkoutId }, duration(3, DAY))).toMatchObject({ refusals: [{ code: 'cannot-extend', because }] });
      await made(ask({ machineName }, duration(3, DAY)));
    }
  });

  test('of two that ask for the same checkout at once, one gets it', async () => {
    const { ask } = await testOrganization(await open());
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask()));
    expect(answers.filter(({ outcome }) => outcome === 'made')).toHaveLength(1);
    expect(answers.filter(({ outcome }) => outcome === 'refused')).toHaveLength(7);
  });
});
