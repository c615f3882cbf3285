import { expect, test } from 'vitest';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { ALL_ROUTES } from '#service/http/routes/all-routes.ts';
import type { Store } from '#service/store/store.ts';
import { made, testOrganization } from '../support/organization.ts';
import { receiptOf } from '../support/receipts.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';

/** Everything that an organisation owns, as text. */
async function ownedBy({ reading }: Store, organizationId: string): Promise<string> {
  const tables = ['member', 'application', 'application_version', 'contract', 'country', 'country_restriction', 'activation_key', 'entitlement', 'checkout', 'checkout_usage', 'receipt', 'revoked_checkout', 'usage_session', 'audit'] as const;
  const rows = await Promise.all(tables.map(async (table) => [table, await reading.selectFrom(table).selectAll().where('organization_id', '=', organizationId).execute()]));
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value));
}

onBothStores('every route and another organisation', ({ open }) => {
  test('its administrator and its users change nothing of ours and are told nothing of ours, whatever of ours they name', async () => {
    const store = await open();
    const ours = await testOrganization(store);
    const theirs = await testOrganization(store, NEIGHBOUR_WORKS);
    const { ask, url } = await serve(store, ours.issuers);
    const checkout = await made(ours.ask());
    const { checkoutId } = checkout;
    const [entitlement] = await store.reading.selectFrom('entitlement').select('id').where('organization_id', '=', ours.organizationId).execute();
    const receipt = { ...receiptOf(checkout, MONDAY), clearedAt: formatIsoInstant(MONDAY) };
    const session = { id: checkoutId, productId: 4100, version: null, machineName: 'WS-042', startedAt: formatIsoInstant(MONDAY), endedAt: null, online: true };
    /** Requests of ours that would do something, by route; those that name nothing are sent without a body. */
    const bodies: Readonly<Record<string, unknown>> = {
      'POST /v1/policy': { nonce: 'n'.repeat(43) },
      'POST /v1/checkouts': { email: ours.user, machineName: 'WS', licenseService: 'SES', applications: [], extends: checkoutId },
      'POST /v1/checkouts/check-in': { rows: [{ checkoutId, receipt }] },
      'POST /v1/checkouts/files': { checkoutIds: [checkoutId] },
      'POST /v1/receipts': receipt,
      'POST /v1/usage': { sessions: [session] },
      'PUT /v1/entitlements': { remove: [entitlement?.id] },
    };
    const before = await ownedBy(store, ours.organizationId);
    const secrets = [ours.administrator, ours.user, entitlement?.id ?? '', ours.organizationId];
    for (const token of [await tokenFor(theirs, theirs.administrator), await tokenFor(theirs, theirs.user)]) {
      for (const { method, path } of ALL_ROUTES.filter(({ role }) => role !== 'anyone')) {
        const body = method === 'GET' ? undefined : (bodies[`${method} ${path}`] ?? {});
        const answer = await ask(method, path.replace('{id}', checkoutId), token, body);
        const text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
        expect([method, path, secrets.filter((secret) => text.includes(secret))]).toEqual([method, path, []]);
        if (path.includes('{id}')) expect([path, answer.ok]).toEqual([path, false]);
      }
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
      await fetch(`${url}/v1/users/csv`, { method: 'PUT', headers, body: 'email,name,country\nuwe@example.com,Changed,PL\n' });
    }
    expect(await ownedBy(store, ours.organizationId)).toBe(before);
  });
});
