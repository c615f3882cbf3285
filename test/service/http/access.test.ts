import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DAY, plus } from '#core/time/instant.ts';
import { NEIGHBOUR_WORKS } from '#fixtures/issuers/organizations.ts';
import { putMember } from '#service/entitlements/put-member.ts';
import { ALL_ROUTES } from '#service/http/routes/all-routes.ts';
import { revokeAccessTokens, sweepAccessTokens } from '#service/sign-in/access-tokens.ts';
import { HASH_OF_NOBODY } from '#service/sign-in/password.ts';
import { openStore } from '#service/store/open-store.ts';
import type { Store } from '#service/store/store.ts';
import { made, testOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY } from '../support/stores.ts';

/** A new store on SQLite, closed when the test is over. */
async function newStore(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'service-http-'));
  const opened = await openStore({ kind: 'sqlite', path: join(folder, 'service.db') }, MONDAY, () => undefined);
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(async () => {
    await opened.store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return opened.store;
}

async function codeOf(response: Response): Promise<string> {
  if (response.ok) return 'ok';
  const { error } = (await response.json()) as { readonly error: { readonly code: string } };
  return error.code;
}

test('every route is refused to whom it is not for, whatever else the request says', async () => {
  const organization = await testOrganization(await newStore());
  const { store, issuers, administrator, user } = organization;
  const { ask } = await serve(store, issuers);
  const [adminToken, userToken] = [await tokenFor(organization, administrator), await tokenFor(organization, user)];
  const cora = { email: 'cora@example.com', name: 'Cora', usageCountry: 'DE', role: 'co-administrator', disabled: false, passwordHash: null } as const;
  const coAdministrator = await store.change(organization.organizationId, (change) => putMember(change, organization.deed(), cora));
  const coToken = await tokenFor(organization, coAdministrator.id);
  for (const { method, path, role } of ALL_ROUTES) {
    const body = method === 'GET' ? undefined : { nonsense: true };
    const code = async (token: string | null) => codeOf(await ask(method, path.replace('{id}', 'none'), token, body));
    const seen = [await code(null), await code('lst_forged'), await code(userToken), await code(adminToken), await code(coToken)];
    const refused = seen.map((one) => (one === 'not-signed-in' || one === 'not-allowed' ? one : 'let in'));
    const expected = {
      anyone: ['let in', 'let in', 'let in', 'let in', 'let in'],
      user: ['not-signed-in', 'not-signed-in', 'let in', 'let in', 'let in'],
      administrator: ['not-signed-in', 'not-signed-in', 'not-allowed', 'let in', 'let in'],
    }[role];
    expect([method, path, ...refused]).toEqual([method, path, ...expected]);
  }
});

test('a token ends with its time and with its member, and does not come back with them', async () => {
  const organization = await testOrganization(await newStore());
  const { store, issuers, administrator, organizationId, deed } = organization;
  const { ask, wait } = await serve(store, issuers);
  const token = await tokenFor(organization, administrator);
  expect(await codeOf(await ask('GET', '/v1/users', token))).toBe('ok');
  const anna = { email: 'anna@example.com', name: 'Anna Admin', usageCountry: 'DE', role: 'administrator', passwordHash: null } as const;
  await store.change(organizationId, (change) => putMember(change, deed(), { ...anna, disabled: true }));
  expect(await codeOf(await ask('GET', '/v1/users', token))).toBe('user-disabled');
  await store.change(organizationId, (change) => putMember(change, deed(), { ...anna, disabled: false }));
  expect(await codeOf(await ask('GET', '/v1/users', token))).toBe('not-signed-in');
  const next = await tokenFor(organization, administrator);
  expect(await codeOf(await ask('GET', '/v1/users', next))).toBe('ok');
  await store.change(organizationId, (change) => putMember(change, deed(), { ...anna, disabled: false, passwordHash: HASH_OF_NOBODY }));
  expect(await codeOf(await ask('GET', '/v1/users', next))).toBe('not-signed-in');
  const [revoked, last] = [await tokenFor(organization, administrator), await tokenFor(organization, administrator)];
  expect(await store.change(organizationId, (change) => revokeAccessTokens(change, deed(), administrator))).toBe(2);
  for (const token of [revoked, last]) expect(await codeOf(await ask('GET', '/v1/users', token))).toBe('not-signed-in');
  const ended = await tokenFor(organization, administrator);
  wait(DAY);
  expect(await codeOf(await ask('GET', '/v1/users', ended))).toBe('not-signed-in');
  await sweepAccessTokens(store, plus(deed().now, DAY));
  expect(await store.reading.selectFrom('access_token').selectAll().execute()).toEqual([]);
});

test('another organisation’s administrator sees and reaches nothing of ours', async () => {
  const store = await newStore();
  const ours = await testOrganization(store);
  const theirs = await testOrganization(store, NEIGHBOUR_WORKS);
  const { ask } = await serve(store, ours.issuers);
  const token = await tokenFor(theirs, theirs.administrator);
  const { checkoutId } = await made(ours.ask());
  expect(await (await ask('GET', '/v1/checkouts', token)).json()).toEqual({ checkouts: [] });
  expect(await codeOf(await ask('GET', `/v1/checkouts/${checkoutId}/file`, token))).toBe('no-such-checkout');
  expect(await codeOf(await ask('POST', '/v1/checkouts/files', token, { checkoutIds: [checkoutId] }))).toBe('no-such-checkout');
  expect(await (await ask('POST', '/v1/checkouts/check-in', token, { rows: [{ checkoutId }] })).json()).toMatchObject({
    results: [{ checkoutId, outcome: 'refused', code: 'no-such-checkout' }],
  });
  expect(await codeOf(await ask('GET', '/v1/trust-entry', null))).toBe('more-than-one-organization');
  expect(await codeOf(await ask('GET', `/v1/trust-entry?organization=${ours.organizationId}`, null))).toBe('ok');
});

test('no token is in the database or the log in clear', async () => {
  const organization = await testOrganization(await newStore());
  const { store, issuers, administrator } = organization;
  const { ask, log } = await serve(store, issuers);
  const token = await tokenFor(organization, administrator);
  await ask('GET', '/v1/users', token);
  await ask('GET', '/v1/users', `${token}x`);
  expect(log.some((line) => line.includes('answered'))).toBe(true);
  expect(log.join('')).not.toContain(token.slice(4, 20));
  const rows = await store.reading.selectFrom('access_token').selectAll().execute();
  expect(JSON.stringify([rows, await store.reading.selectFrom('audit').selectAll().execute()])).not.toContain(token.slice(4, 20));
});
