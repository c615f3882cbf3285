import { expect, test } from 'vitest';
import { HOUR, plus } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { verifyLicenseFile } from '#license-file/verification/verify-license-file.ts';
import { aVerificationContext } from '#fixtures/builders/verification-contexts.ts';
import { csvLine } from '#service/csv/write-csv.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { testOrganization, type TestOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { serve, tokenFor, type ServedService } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const WANTED = { email: 'uwe@example.com', machineName: 'WS-042', licenseService: 'SES', applications: [{ productId: 4100, version: '10.16.2.34' }] };

onBothStores('requests', ({ open }) => {
  async function served(): Promise<{ organization: TestOrganization; service: ServedService; administrator: string; user: string }> {
    const organization = await testOrganization(await open());
    const service = await serve(organization.store, organization.issuers);
    const administrator = await tokenFor(organization, organization.administrator);
    return { organization, service, administrator, user: await tokenFor(organization, organization.user) };
  }

  test('a checkout is made, fetched alone and in a zip, cleared, checked in, and the history verifies', async () => {
    const { organization, service, administrator, user } = await served();
    const { ask } = service;
    const answer = await ask('POST', '/v1/checkouts', administrator, { ...WANTED, endsOn: '2026-06-30' });
    expect(answer.status).toBe(201);
    const made = (await answer.json()) as { checkoutId: never; fileBase64: string; fileName: string; expiresAt: string };
    expect(made.expiresAt).toBe('2026-06-30T22:00:00.000Z');
    const file = Buffer.from(made.fileBase64, 'base64');
    expect(verifyLicenseFile(file, aVerificationContext({ trust: organization.trust, now: MONDAY, machineNames: ['WS-042'] })).code).toBeNull();
    const fetched = await ask('GET', `/v1/checkouts/${String(made.checkoutId)}/file`, administrator);
    expect(Buffer.from(await fetched.arrayBuffer()).equals(file)).toBe(true);
    const zip = Buffer.from(await (await ask('POST', '/v1/checkouts/files', administrator, { checkoutIds: [made.checkoutId] })).arrayBuffer());
    for (const name of [made.fileName, 'index.csv', 'trust-entry.json', 'revocations.jwt']) expect(zip.includes(name)).toBe(true);

    const receipt = receiptOf({ checkoutId: made.checkoutId, file }, plus(MONDAY, HOUR));
    const sent = { ...receipt, clearedAt: formatIsoInstant(receipt.clearedAt) };
    expect(await (await ask('POST', '/v1/receipts', user, sent)).json()).toMatchObject({ outcome: 'recorded' });
    expect(await (await ask('POST', '/v1/receipts', user, sent)).json()).toMatchObject({ outcome: 'known' });
    const list = async (state: string) => ((await (await ask('GET', `/v1/checkouts?state=${state}`, administrator)).json()) as { checkouts: unknown[] }).checkouts;
    expect(await list('cleared')).toHaveLength(1);
    const checkedIn = await ask('POST', '/v1/checkouts/check-in', administrator, { rows: [{ checkoutId: made.checkoutId, receipt: sent }] });
    expect(await checkedIn.json()).toEqual({
      results: [{ checkoutId: made.checkoutId, outcome: 'checked-in', state: 'checked-in', covered: [made.checkoutId] }],
    });
    expect([await list('cleared'), await list('active')]).toEqual([[], []]);
    expect(await list('checked-in')).toMatchObject([{ clearedAt: sent.clearedAt }]);
    expect(await verifyAudit(organization.store.reading, organization.organizationId, null)).toMatchObject({ ok: true });
  });

  test('pages of checkouts leave none out and show none twice', async () => {
    const { organization, service, administrator } = await served();
    for (let count = 0; count < 5; count += 1) await organization.ask({ machineName: `WS-${String(count)}` });
    const seen: string[] = [];
    for (let query = 'limit=2'; ; ) {
      const { checkouts } = (await (await service.ask('GET', `/v1/checkouts?${query}`, administrator)).json()) as { checkouts: { checkoutId: string; issuedAt: string }[] };
      const last = checkouts.at(-1);
      if (last === undefined) break;
      seen.push(...checkouts.map(({ checkoutId }) => checkoutId));
      query = `limit=2&beforeIssuedAt=${last.issuedAt}&beforeId=${last.checkoutId}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  test('what a rule speaks against has its code, its text and its values', async () => {
    const { service, administrator } = await served();
    const { ask } = service;
    const refused = await ask('POST', '/v1/checkouts', administrator, { ...WANTED, email: 'nobody@example.com' });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      error: { code: 'unknown-user', refusals: [{ code: 'unknown-user', email: 'nobody@example.com', proposed: 'anna@example.com' }] },
    });
    await ask('POST', '/v1/checkouts', administrator, WANTED);
    expect((await ask('POST', '/v1/checkouts', administrator, WANTED)).status).toBe(409);
    const settings = { country: 'DE', timeZone: 'Europe/Berlin', enabled: false, longestDays: 30, restricted: [{ productId: 4100 }] };
    expect(await (await ask('PUT', '/v1/settings/checkouts', administrator, { countries: [settings] })).json()).toEqual({ results: [{ outcome: 'changed', id: 'DE' }] });
    expect(await (await ask('GET', '/v1/settings/checkouts', administrator)).json()).toEqual({
      requiresSignIn: false,
      qualifiers: [],
      countries: [{ ...settings, restricted: [{ productId: 4100, featureString: '' }] }],
    });
    const both = (await (await ask('POST', '/v1/checkouts', administrator, WANTED)).json()) as { error: { refusals: { code: string }[] } };
    expect(both.error.refusals.map(({ code }) => code)).toEqual(['checkouts-disabled', 'application-restricted', 'checkout-overlaps']);
  });

  test('the catalogue is put and listed, and putting it again changes nothing', async () => {
    const { service, administrator } = await served();
    const put = async (path: string, body: unknown) => (await service.ask('PUT', path, administrator, body)).json();
    const users = { users: [{ email: 'new@example.com', name: 'New', usageCountry: 'PL' }, { email: 'UWE@example.com', name: 'Uwe', usageCountry: 'PL', disabled: true }] };
    expect(await put('/v1/users', users)).toMatchObject({ results: [{ outcome: 'made' }, { outcome: 'changed' }] });
    expect(await put('/v1/users', users)).toMatchObject({ results: [{ outcome: 'unchanged' }, { outcome: 'unchanged' }] });
    const entitlement = { country: 'PL', contract: 'SELECT', productId: 4100, email: 'new@example.com' };
    const others = [{ ...entitlement, email: 'x@example.com' }, { ...entitlement, contract: 'none' }, { ...entitlement, productId: 9999 }];
    expect(await put('/v1/entitlements', { entitlements: [entitlement, ...others] })).toMatchObject({
      results: [{ outcome: 'made' }, { code: 'unknown-user' }, { code: 'contract-unknown' }, { code: 'application-unknown' }],
    });
    expect(await (await service.ask('GET', '/v1/entitlements?country=PL', administrator)).json()).toMatchObject({
      entitlements: [{ email: 'new@example.com', contract: 'SELECT', productId: 4100, accessKind: 1 }],
    });
    expect(await (await service.ask('GET', '/v1/activation-keys', administrator)).text()).not.toContain('ABCD');
  });
});

test('a field that a spreadsheet would compute, or that holds commas, quotes and line ends, is a text', () => {
  expect(csvLine(['=1+1', '+1', '-1', '@x', 'a,b', 'say "x"', 'two\nlines', 'plain'])).toBe(
    `"'=1+1","'+1","'-1","'@x","a,b","say ""x""","two\nlines",plain\r\n`,
  );
});
