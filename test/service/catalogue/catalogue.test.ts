import { expect, test } from 'vitest';
import { verifyAudit } from '#service/history/verify-audit.ts';
import { made, SERVER_TOOL, testOrganization, type TestOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { onBothStores } from '../support/stores.ts';

type Json = Record<string, unknown>;

onBothStores('the catalogue', ({ open }) => {
  async function served(): Promise<{ organization: TestOrganization; put: (path: string, body: object) => Promise<Json[]>; get: (path: string) => Promise<Json> }> {
    const organization = await testOrganization(await open());
    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    return {
      organization,
      put: async (path, body) => {
        const answer = (await (await ask('PUT', path, token, body)).json()) as { results?: Json[] };
        if (answer.results === undefined) throw new Error(JSON.stringify(answer));
        return answer.results;
      },
      get: async (path) => (await (await ask('GET', path, token)).json()) as Json,
    };
  }

  test('the last administrator can neither be disabled nor demoted, and a person who moves keeps their id', async () => {
    const { organization, put, get } = await served();
    const anna = { email: 'Anna@example.com', name: 'Anna Admin', usageCountry: 'DE' };
    const refused = [{ outcome: 'refused', code: 'last-administrator' }];
    expect(await put('/v1/users', { users: [{ ...anna, disabled: true }] })).toEqual(refused);
    expect(await put('/v1/users', { users: [{ ...anna, role: 'user' }] })).toEqual(refused);
    // What is not said stays: she is an administrator still.
    expect(await put('/v1/users', { users: [{ ...anna, name: 'Anna A.' }] })).toMatchObject([{ outcome: 'changed' }]);
    const both = await put('/v1/users', { users: [{ email: 'uwe@example.com', name: 'Uwe', usageCountry: 'DE', role: 'co-administrator' }, { ...anna, role: 'user' }] });
    expect(both).toMatchObject([{ outcome: 'changed' }, { outcome: 'changed', id: organization.administrator }]);
    // Anna gave her right away; the answer of the next request says so.
    expect(await get('/v1/users')).toMatchObject({ error: { code: 'not-allowed' } });
  });

  test('a person gets another address, and nobody’s', async () => {
    const { organization, put, get } = await served();
    const moved = { email: 'u.user@example.com', formerEmail: 'UWE@example.com', name: 'Uwe User', usageCountry: 'DE' };
    expect(await put('/v1/users', { users: [{ ...moved, email: 'anna@example.com' }, moved, { ...moved, formerEmail: 'gone@example.com' }] })).toEqual([
      { outcome: 'refused', code: 'email-taken' },
      { outcome: 'changed', id: organization.user },
      { outcome: 'refused', code: 'unknown-user' },
    ]);
    expect(await get('/v1/users?search=USER&disabled=false')).toMatchObject({ users: [{ id: organization.user, email: 'u.user@example.com' }], next: null });
  });

  test('lists are filtered and come a page at a time', async () => {
    const { put, get } = await served();
    await put('/v1/users', { users: ['a', 'b', 'c_d', 'cxd'].map((name) => ({ email: `${name}@example.org`, name: `100 % ${name}`, usageCountry: 'PL', disabled: name === 'a' })) });
    const emails = async (query: string) => ((await get(`/v1/users?${query}`))['users'] as { email: string }[]).map(({ email }) => email);
    expect(await emails('country=PL')).toHaveLength(4);
    expect(await emails('search=c_d')).toEqual(['c_d@example.org']);
    expect(await emails('search=100%20%25&disabled=true')).toEqual(['a@example.org']);
    expect(await emails('role=administrator')).toEqual(['anna@example.com']);
    for (const [path, name, count] of [['/v1/users', 'users', 6], ['/v1/applications', 'applications', 3], ['/v1/contracts', 'contracts', 2], ['/v1/entitlements', 'entitlements', 3]] as const) {
      const seen: unknown[] = [];
      let after: string | null = '';
      while (after !== null) {
        const page: Json = await get(`${path}?limit=2&after=${encodeURIComponent(after)}`);
        seen.push(...(page[name] as unknown[]));
        after = page['next'] as string | null;
      }
      expect([path, seen.length, new Set(seen.map((one) => JSON.stringify(one))).size]).toEqual([path, count, count]);
    }
  });

  test('what somebody needs cannot be removed, and what nobody needs can', async () => {
    const { organization, put, get } = await served();
    const { checkoutId } = await made(organization.ask());
    await made(organization.ask({ licenseService: 'SELECTserver', applications: [SERVER_TOOL] }));
    const modeler = { productId: 4100, name: 'Demo Modeler', versions: [] };
    expect(await put('/v1/applications', { applications: [modeler], remove: [{ productId: 4100 }, { productId: 9999 }] })).toEqual([
      { outcome: 'refused', code: 'version-in-use' },
      { outcome: 'refused', code: 'application-in-use' },
      { outcome: 'refused', code: 'application-unknown' },
    ]);
    expect(await put('/v1/contracts', { remove: ['SELECT', 'other'] })).toMatchObject([{ code: 'contract-in-use' }, { code: 'contract-unknown' }]);
    expect(await put('/v1/activation-keys', { remove: ['DE', 'PL'] })).toMatchObject([{ code: 'activation-key-in-use' }, { code: 'activation-key-unknown' }]);
    const { entitlements } = (await get('/v1/entitlements?productId=4100')) as { entitlements: { id: string }[] };
    const [{ id } = { id: '' }] = entitlements;
    expect(await put('/v1/entitlements', { remove: [id] })).toMatchObject([{ code: 'entitlement-in-use' }]);
    // Another one carries the checkout as well.
    const own = { email: 'uwe@example.com', country: 'DE', contract: 'SELECT', productId: 4100 };
    expect(await put('/v1/entitlements', { entitlements: [own], remove: [id, id] })).toMatchObject([{ outcome: 'made' }, { outcome: 'removed', id }, { code: 'entitlement-unknown' }]);

    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    await ask('POST', '/v1/checkouts/check-in', token, { rows: [{ checkoutId }] });
    const [{ id: last } = { id: '' }] = ((await get('/v1/entitlements?email=uwe@example.com')) as { entitlements: { id: string }[] }).entitlements;
    expect(await put('/v1/entitlements', { remove: [last] })).toMatchObject([{ outcome: 'removed' }]);
    expect(await put('/v1/applications', { applications: [modeler], remove: [{ productId: 4100 }] })).toMatchObject([{ outcome: 'changed' }, { outcome: 'removed' }]);
    const renamed = { name: 'SELECT 2027', formerName: 'SELECT', endsOn: '2027-12-31', hasMaintenance: true };
    expect(await put('/v1/contracts', { contracts: [{ ...renamed, name: 'no maintenance' }, renamed, renamed] })).toMatchObject([{ code: 'name-taken' }, { outcome: 'changed' }, { code: 'contract-unknown' }]);
    expect(await verifyAudit(organization.store.reading, organization.organizationId, null)).toMatchObject({ ok: true });
  });

  test('an activation key is whole nowhere but in the license files, and its masked form stands for it', async () => {
    const { organization, put, get } = await served();
    const secret = 'ABCD-EFGH-9999-0001';
    expect(await put('/v1/activation-keys', { activationKeys: [{ country: 'PL', activationKey: secret }] })).toEqual([{ outcome: 'made', id: 'PL' }]);
    const list = (await get('/v1/activation-keys')) as { activationKeys: { country: string; masked: string }[] };
    const masked = list.activationKeys.find(({ country }) => country === 'PL')?.masked ?? '';
    expect(masked).toMatch(/0001$/);
    const again = [{ country: 'PL', activationKey: masked }, { country: 'DE', activationKey: masked }];
    expect(await put('/v1/activation-keys', { activationKeys: again })).toMatchObject([{ outcome: 'unchanged' }, { code: 'activation-key-masked' }]);
    const audit = await organization.store.reading.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify([list, audit])).not.toContain('EFGH');
    expect(await put('/v1/activation-keys', { remove: ['PL'] })).toMatchObject([{ outcome: 'removed' }]);
  });

  test('qualifiers that clients would not understand are refused, and ours cannot be set', async () => {
    const { organization } = await served();
    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.administrator);
    const bad = [
      ['OfflineDuration', '-1'], ['OfflineDuration', '366'], ['OfflineDuration', '7.5'], ['PolicyInterval', '0'], ['AllowOfflineUsage', 'perhaps'],
      ['CheckoutVersionMatch', 'minor'], ['UsageType', 'Trial'], ['MaintenanceAgreement', 'FALSE'], ['ischeckedout', 'true'], ['offlineduration', '7'], ['A B', 'x'], ['A', 'x;y'],
    ] as const; // prettier-ignore
    for (const [name, value] of bad) {
      const answer = await ask('PUT', '/v1/settings/checkouts', token, { qualifiers: [{ name, value }] });
      expect([name, value, answer.status]).toEqual([name, value, 400]);
    }
    for (const twice of [[{ name: 'A', value: '1' }, { name: 'A', value: '2' }]]) expect((await ask('PUT', '/v1/settings/checkouts', token, { qualifiers: twice })).status).toBe(400);
    expect((await ask('PUT', '/v1/settings/checkouts', token, {})).status).toBe(400);
    const good = [{ name: 'OfflineDuration', value: '0' }, { name: 'Vendor.Own', value: 'anything' }];
    expect((await ask('PUT', '/v1/settings/checkouts', token, { qualifiers: good, requiresSignIn: true })).status).toBe(200);
    expect(await (await ask('GET', '/v1/settings/checkouts', token)).json()).toMatchObject({ requiresSignIn: true, qualifiers: good });
  });
});
