import { parseTrustEntry } from '#license-file/trust/parse-trust-entry.ts';
import { expect, test } from 'vitest';
import { testOrganization } from '../support/organization.ts';
import { serve, tokenFor, type ServedService } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

const ID = '00000000-0000-4000-8000-000000000000';
const CHECKOUT = { email: 'uwe@example.com', machineName: 'WS', licenseService: 'SES', applications: [{ productId: 4100, version: '10.16.2.34' }] };
const RECEIPT = { checkoutId: ID, machineName: 'WS', profile: 'uwe', clearedAt: '2026-06-01T08:00:00Z', clientVersion: '1', code: '0000-0000-0000-0000-0' };

/** Requests that are wrong in one way each, with the code and the field that say so. */
const BAD: readonly (readonly [method: string, path: string, body: unknown, code: string, field: string])[] = [
  ['POST', '/v1/checkouts', '{', 'not-json', ''],
  ['POST', '/v1/checkouts', '', 'not-json', ''],
  ['POST', '/v1/checkouts', '[]', 'bad-request', ''],
  ['POST', '/v1/checkouts', 'null', 'bad-request', 'email'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, extra: 1 }, 'bad-request', ''],
  ['POST', '/v1/checkouts', { ...CHECKOUT, email: 'uwe' }, 'bad-request', 'email'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, email: ['uwe@example.com'] }, 'bad-request', 'email'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, licenseService: 'ses' }, 'bad-request', 'licenseService'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, applications: [{ productId: 4100, version: '10.16' }] }, 'bad-request', 'applications.0.version'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, applications: [{ productId: 1, version: '1.0.0.0' }] }, 'bad-request', 'applications.0.productId'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, applications: [{ productId: '4100', version: '1.0.0.0' }] }, 'bad-request', 'applications.0.productId'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, endsOn: '2026-02-30' }, 'bad-request', 'endsOn'],
  ['POST', '/v1/checkouts', { ...CHECKOUT, extends: 'x' }, 'bad-request', 'extends'],
  ['POST', '/v1/checkouts', '{"__proto__":{"mayOverlap":true}}', 'not-json', ''],
  ['POST', '/v1/checkouts', { ...CHECKOUT, machineName: 'x'.repeat(70_000) }, 'too-large', ''],
  ['GET', '/v1/checkouts?limit=0', undefined, 'bad-request', 'limit'],
  ['GET', '/v1/checkouts?state=gone', undefined, 'bad-request', 'state'],
  ['GET', '/v1/checkouts?unknown=1', undefined, 'bad-request', ''],
  ['GET', '/v1/checkouts/1%27%20or%201=1/file', undefined, 'bad-request', 'id'],
  ['GET', `/v1/checkouts/${ID}/file`, undefined, 'no-such-checkout', ''],
  ['POST', '/v1/checkouts/files', { checkoutIds: [] }, 'bad-request', 'checkoutIds'],
  ['POST', '/v1/checkouts/files', { checkoutIds: [ID] }, 'no-such-checkout', ''],
  ['POST', '/v1/checkouts/check-in', { rows: [] }, 'bad-request', 'rows'],
  ['POST', '/v1/checkouts/check-in', { rows: [{ checkoutId: ID, receipt: {} }] }, 'bad-request', 'rows.0.receipt.checkoutId'],
  ['POST', '/v1/receipts', { ...RECEIPT, code: '0000-0000-0000-0000-1' }, 'bad-request', 'code'],
  ['POST', '/v1/receipts', { ...RECEIPT, clearedAt: 'yesterday' }, 'bad-request', 'clearedAt'],
  ['POST', '/v1/receipts', { ...RECEIPT, profile: 'two\nlines' }, 'bad-request', 'profile'],
  ['POST', '/v1/receipts', RECEIPT, 'no-such-checkout', ''],
  ['POST', '/v1/policy', {}, 'bad-request', 'nonce'],
  ['POST', '/v1/policy', { nonce: 'n'.repeat(129) }, 'bad-request', 'nonce'],
  ['POST', '/v1/usage', { sessions: [] }, 'bad-request', 'sessions'],
  ['POST', '/v1/usage', { sessions: [{ id: ID, productId: 4100, machineName: 'a b', startedAt: '2026-06-01T08:00:00Z', online: true }] }, 'bad-request', 'sessions.0.machineName'],
  ['PUT', '/v1/settings/checkouts', { countries: [{ country: 'de', timeZone: 'UTC', enabled: true, longestDays: null, restricted: [] }] }, 'bad-request', 'countries.0.country'],
  ['PUT', '/v1/settings/checkouts', { countries: [{ country: 'DE', timeZone: 'Mars', enabled: true, longestDays: null, restricted: [] }] }, 'bad-request', 'countries.0.timeZone'],
  ['PUT', '/v1/settings/checkouts', { countries: [{ country: 'DE', timeZone: 'UTC', enabled: true, longestDays: 366, restricted: [] }] }, 'bad-request', 'countries.0.longestDays'],
  ['PUT', '/v1/users', { users: [{ email: 'a@b', name: 'x\u0000y', usageCountry: 'DE' }] }, 'bad-request', 'users.0.name'],
  ['PUT', '/v1/users', { users: [{ email: 'a@b', name: 'x', usageCountry: 'DE', role: 'root' }] }, 'bad-request', 'users.0.role'],
  ['PUT', '/v1/applications', { applications: [{ productId: 4100, name: '', versions: [] }] }, 'bad-request', 'applications.0.name'],
  ['PUT', '/v1/contracts', { contracts: [{ name: 'x', endsOn: '31.12.2026', hasMaintenance: true }] }, 'bad-request', 'contracts.0.endsOn'],
  ['PUT', '/v1/activation-keys', { activationKeys: [{ country: 'DE', activationKey: 7 }] }, 'bad-request', 'activationKeys.0.activationKey'],
  ['PUT', '/v1/entitlements', { entitlements: [{ country: 'DE', contract: 'x', productId: 4100, accessKind: 5 }] }, 'bad-request', 'entitlements.0.accessKind'],
  ['PUT', '/v1/users', { users: [{ email: 'a@b', name: 'x', usageCountry: 'DE', formerEmail: 'no' }] }, 'bad-request', 'users.0.formerEmail'],
  ['PUT', '/v1/users', { users: Array.from({ length: 1_001 }, () => ({ email: 'a@b', name: 'x', usageCountry: 'DE' })) }, 'bad-request', 'users'],
  ['PUT', '/v1/users', { users: [{ email: 'a@b', name: 'x', usageCountry: 'DE', id: ID }] }, 'bad-request', 'users.0'],
  ['PUT', '/v1/applications', { applications: [{ productId: 4100, name: 'x', versions: [{ version: '1.0.0.0', licenseService: 'SES' }, { version: '1.0.0.0', licenseService: 'SES' }] }] }, 'bad-request', 'applications.0.versions'],
  ['PUT', '/v1/applications', { applications: [{ productId: 4100, name: 'x', versions: [], qualifiers: [{ name: 'OfflineDuration', value: '999' }] }] }, 'bad-request', 'applications.0.qualifiers'],
  ['PUT', '/v1/applications', { remove: [{ productId: '4100' }] }, 'bad-request', 'remove.0.productId'],
  ['PUT', '/v1/applications', {}, 'bad-request', 'applications'],
  ['PUT', '/v1/contracts', { remove: [''] }, 'bad-request', 'remove.0'],
  ['PUT', '/v1/contracts', { contracts: {}, remove: [] }, 'bad-request', 'contracts'],
  ['PUT', '/v1/activation-keys', { activationKeys: [{ country: 'DE', activationKey: 'two\nlines' }] }, 'bad-request', 'activationKeys.0.activationKey'],
  ['PUT', '/v1/activation-keys', { remove: ['de'] }, 'bad-request', 'remove.0'],
  ['PUT', '/v1/entitlements', { remove: ['1 or 1=1'] }, 'bad-request', 'remove.0'],
  ['PUT', '/v1/entitlements', { entitlements: [{ country: 'DE', contract: 'x', productId: 4100, qualifiers: [{ name: 'UsageType', value: 'Trial' }] }] }, 'bad-request', 'entitlements.0.qualifiers'],
  ['PUT', '/v1/entitlements', { entitlements: [{ country: 'DE', contract: 'x', productId: 4100, expiresAt: '2026-06-01' }] }, 'bad-request', 'entitlements.0.expiresAt'],
  ['PUT', '/v1/settings/checkouts', { requiresSignIn: 'yes' }, 'bad-request', 'requiresSignIn'],
  ['PUT', '/v1/settings/checkouts', { requiresSignIn: true, timeZone: 'UTC' }, 'bad-request', ''],
  ['PUT', '/v1/settings/checkouts', { countries: [{ country: 'DE', timeZone: 'UTC', enabled: true, longestDays: 0, restricted: [] }] }, 'bad-request', 'countries.0.longestDays'],
  ['PUT', '/v1/users/csv', { users: [] }, 'bad-request', ''],
  ['PUT', '/v1/entitlements/csv?dryRun=1', { users: [] }, 'bad-request', 'dryRun'],
  ['GET', '/v1/users?limit=1001', undefined, 'bad-request', 'limit'],
  ['GET', '/v1/users?role=root', undefined, 'bad-request', 'role'],
  ['GET', `/v1/users?search=${'x'.repeat(201)}`, undefined, 'bad-request', 'search'],
  ['GET', '/v1/applications?after=1%27%20or%201=1', undefined, 'bad-request', 'after'],
  ['GET', '/v1/applications?after=4100/%00', undefined, 'bad-request', 'after'],
  ['GET', '/v1/applications?search=a%0Ab', undefined, 'bad-request', 'search'],
  ['GET', '/v1/users?search=%00', undefined, 'bad-request', 'search'],
  ['GET', '/v1/users?after=%00', undefined, 'bad-request', 'after'],
  ['GET', '/v1/contracts?after=x%00', undefined, 'bad-request', 'after'],
  ['GET', '/v1/entitlements?email=nobody', undefined, 'bad-request', 'email'],
  ['GET', '/v1/users?all=1', undefined, 'bad-request', ''],
  ['DELETE', '/v1/users', undefined, 'no-such-route', ''],
  ['GET', '/v2/users', undefined, 'no-such-route', ''],
];

onBothStores('bad requests', ({ open }) => {
  test('each is refused with a code that says what is wrong, and changes nothing', async () => {
    const organization = await testOrganization(await open());
    const { store } = organization;
    const { ask } = await serve(store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const before = await store.reading.selectFrom('audit').select('hash').execute();
    for (const [method, path, body, code, field] of BAD) {
      const response = await ask(method, path, token, body);
      const { error } = (await response.json()) as { error: { code: string; field?: string; requestId: string } };
      expect([method, path, body, error.code, error.field ?? '']).toEqual([method, path, body, code, field]);
      expect(response.headers.get('x-request-id')).toBe(error.requestId);
    }
    expect(await store.reading.selectFrom('audit').select('hash').execute()).toEqual(before);
  });

  test('health, readiness, metrics and the description of the API are there, and name no organisation', async () => {
    const organization = await testOrganization(await open());
    const service: ServedService = await serve(organization.store, organization.issuers);
    const get = async (path: string) => (await service.ask('GET', path, null)).text();
    expect([await get('/healthz'), await get('/readyz')]).toEqual(['{"ok":true}', '{"ok":true}']);
    expect(await get('/metrics')).toMatch(/http_requests_total\{method="GET",route="\/readyz",status="200"\} 1/);
    const api = JSON.parse(await get('/openapi.json')) as { paths: Record<string, Record<string, { responses: object; 'x-role': string }>> };
    expect(api.paths['/v1/checkouts']?.['post']).toMatchObject({ 'x-role': 'administrator', security: [{ bearer: [] }] });
    expect(Object.keys(api.paths['/v1/checkouts']?.['post']?.responses ?? {})).toEqual(expect.arrayContaining(['2XX', '400', '401', '403', '409', '413', '422', '500', '503']));
    expect(JSON.stringify(api)).not.toContain('Example Engineering');
    expect(parseTrustEntry(await get('/v1/trust-entry'))).toMatchObject({ ok: true, entry: { name: 'Example Engineering', receipts: true } });
  });
});
