import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { ALL_ROUTES } from '#service/http/routes/all-routes.ts';
import type { Store } from '#service/store/store.ts';
import { made, testOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

/** Everything that an organisation owns, as text. */
async function ownedBy({ reading }: Store, organizationId: string): Promise<string> {
  const tables = [
    'member', 'application', 'application_version', 'contract', 'country', 'country_restriction', 'activation_key', 'entitlement', 'checkout', 'checkout_usage', 'receipt',
    'revoked_checkout', 'usage_session', 'bulk_request', 'audit',
  ] as const; // prettier-ignore
  const rows = await Promise.all(tables.map(async (table) => [table, await reading.selectFrom(table).selectAll().where('organization_id', '=', organizationId).execute()]));
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value));
}

const MODELER = { productId: 4100, version: '10.16.2.34' };
const TERMS = { licenseService: 'SES', applications: [MODELER], endsOn: '2026-09-30' };

/** A machine that only we have. */
const MACHINE = 'WS-OURS';

/** Tables in which what is ours is named, as far as it has a name. */
const TABLES: Readonly<Record<string, string>> = {
  users: 'email,name,country\nuwe@example.com,Changed,PL\n',
  applications: 'product id,feature,name,version,license service\n4100,,Changed,1.0.0.0,SES\n',
  contracts: 'contract,ends on,maintenance\nSELECT,2030-01-01,no\n',
  'activation-keys': 'country,activation key\nDE,CHANGED-KEY-OF-THEIRS\n',
  entitlements: 'email,country,contract,product id\nuwe@example.com,DE,SELECT,4100\n',
};

onBothStores('every route and another organisation', ({ open }) => {
  test('its people, whatever their role, change nothing of ours and are told nothing of ours, whatever of ours they name', async () => {
    const store = await open();
    const ours = await testOrganization(store);
    const theirs = await testOrganization(store, NEIGHBOUR_WORKS);
    const { ask, url } = await serve(store, ours.issuers);
    const checkout = await made(ours.ask({ machineName: MACHINE }));
    const { checkoutId } = checkout;
    const [entitlement] = await store.reading.selectFrom('entitlement').select('id').where('organization_id', '=', ours.organizationId).execute();
    const receipt = { ...receiptOf(checkout, MONDAY, MACHINE), clearedAt: formatIsoInstant(MONDAY) };
    const session = { id: randomUUID(), productId: 4100, version: null, machineName: MACHINE, startedAt: formatIsoInstant(MONDAY), endedAt: null, online: true };
    const bulk = { ...TERMS, dryRun: false, requestId: randomUUID(), csv: `user,machine\nuwe@example.com,WS-BULK\n` };
    const [administrator, user] = [await tokenFor(ours, ours.administrator), await tokenFor(ours, ours.user)];
    const { results } = (await (await ask('POST', '/v1/checkouts/bulk', administrator, bulk)).json()) as { readonly results: readonly { readonly checkoutId: string }[] };
    expect((await ask('POST', '/v1/usage', user, { sessions: [session] })).status).toBe(200);
    /** A request for every route that takes a body: good in its form, and about what is ours. */
    const bodies: Readonly<Record<string, readonly unknown[]>> = {
      'POST /v1/policy': [{ nonce: 'n'.repeat(43) }],
      'POST /v1/checkouts': [{ ...TERMS, email: 'uwe@example.com', machineName: MACHINE, extends: checkoutId }],
      'POST /v1/checkouts/bulk': [bulk, { ...bulk, dryRun: true }],
      'POST /v1/checkouts/check-in': [{ rows: [{ checkoutId }] }, { rows: [{ checkoutId, receipt }] }],
      'POST /v1/checkouts/files': [{ checkoutIds: [checkoutId] }, { bulkRequestId: bulk.requestId }],
      'POST /v1/receipts': [receipt],
      'POST /v1/receipts/code': [{ code: receipt.code }, { code: receipt.code, machineName: MACHINE }, { code: receipt.code, checkoutId }],
      'POST /v1/usage': [{ sessions: [{ ...session, endedAt: formatIsoInstant(MONDAY) }] }],
      'POST /v1/history/rows': [{ ids: [1, 2, 3] }],
      'PUT /v1/settings/checkouts': [{ requiresSignIn: true, countries: [{ country: 'DE', timeZone: 'UTC', enabled: false, longestDays: 1, restricted: [] }] }],
      'PUT /v1/users': [{ users: [{ email: 'uwe@example.com', name: 'Changed', usageCountry: 'PL', disabled: true }] }],
      'PUT /v1/applications': [{ applications: [{ productId: 4100, name: 'Changed', versions: [] }], remove: [{ productId: 4300 }] }],
      'PUT /v1/contracts': [{ contracts: [{ name: 'SELECT', endsOn: '2030-01-01', hasMaintenance: false }], remove: ['no maintenance'] }],
      'PUT /v1/activation-keys': [{ activationKeys: [{ country: 'DE', activationKey: 'CHANGED-KEY' }] }, { remove: ['DE'] }],
      'PUT /v1/entitlements': [{ remove: [entitlement?.id] }, { entitlements: [{ country: 'DE', contract: 'SELECT', productId: 4100, accessKind: 3 }] }],
      ...Object.fromEntries(Object.entries(TABLES).map(([name, text]) => [`PUT /v1/${name}/csv`, [text]])),
    };
    const cora = { email: 'cora@example.com', name: 'Cora', usageCountry: 'DE', role: 'co-administrator', disabled: false, passwordHash: null } as const;
    const { id: coAdministrator } = await store.change(theirs.organizationId, (change) => putMember(change, theirs.deed(), cora));
    const before = await ownedBy(store, ours.organizationId);
    const secrets = [ours.administrator, ours.user, entitlement?.id ?? '', ours.organizationId, checkoutId, results[0]!.checkoutId, session.id, MACHINE];
    for (const [role, memberId] of [['user', theirs.user], ['co-administrator', coAdministrator], ['administrator', theirs.administrator]] as const) {
      const token = await tokenFor(theirs, memberId);
      for (const { method, path, role: needed } of ALL_ROUTES.filter((route) => route.role !== 'anyone')) {
        const sent = method === 'GET' ? [undefined] : bodies[`${method} ${path}`];
        // A route that is new needs its line above.
        if (sent === undefined) throw new Error(`nothing is sent to ${method} ${path}`);
        for (const body of sent) {
          const type = typeof body === 'string' ? 'text/csv' : 'application/json';
          const text = typeof body === 'string' ? body : JSON.stringify(body);
          const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) };
          const response = await fetch(`${url}${path.replace('{id}', checkoutId)}`, { method, headers, ...(body === undefined ? {} : { body: text }) });
          const answer = Buffer.from(await response.arrayBuffer()).toString('latin1');
          const code = response.ok ? null : (JSON.parse(answer) as { readonly error: { readonly code: string } }).error.code;
          // Whoever may not is told so; whoever may in their own organisation is understood.
          if (needed === 'administrator' && role === 'user') expect([method, path, code]).toEqual([method, path, 'not-allowed']);
          else expect([method, path, body, ['bad-request', 'not-json', 'not-allowed', 'unexpected'].includes(code ?? '')]).toEqual([method, path, body, false]);
          const told = secrets.filter((secret) => answer.includes(secret) && !`${path} ${text}`.includes(secret) && !path.includes('{id}'));
          expect([role, method, path, told]).toEqual([role, method, path, []]);
          if (path.includes('{id}')) expect([path, response.ok]).toEqual([path, false]);
        }
      }
    }
    expect(await ownedBy(store, ours.organizationId)).toBe(before);
  });
});
