import { expect, test } from 'vitest';
import { DAY, duration, plus, type Instant } from '#core/time/instant.ts';
import { NOTHING_REVOKED } from '#license-file/revocations/accepted-revocations.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { verifyPolicyDocument } from '#license-file/verification/verify-policy-document.ts';
import { makePolicy } from '#service/entitlements/make-policy.ts';
import { putEntitlement, type EntitlementSpec } from '#service/entitlements/put-entitlement.ts';
import { MODELER, SERVER_TOOL, testOrganization, version, VIEWER, type TestOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const NONCE = 'n'.repeat(43);

async function put({ store, organizationId, deed }: TestOrganization, spec: Partial<EntitlementSpec> & Pick<EntitlementSpec, 'productId' | 'featureString'>): Promise<void> {
  const common = { email: null, country: 'DE', contract: 'SELECT', kind: 'ordinary', accessKind: 1, version: null, expiresAt: null, qualifiers: [] } as const;
  const result = await store.change(organizationId, (change) => putEntitlement(change, deed(), { ...common, ...spec }));
  expect(result.outcome).not.toBe('refused');
}

onBothStores('policies', ({ open }) => {
  test('a client takes the policy as the answer to its own request, and to no other', async () => {
    const organization = await testOrganization(await open());
    const { ask } = await serve(organization.store, organization.issuers);
    const token = await tokenFor(organization, organization.user);
    const { policy, revocations } = (await (await ask('POST', '/v1/policy', token, { nonce: NONCE })).json()) as { policy: string; revocations: string };
    const context = { trust: organization.trust, revocations: NOTHING_REVOKED, now: MONDAY };
    const verified = verifyPolicyDocument(Buffer.from(policy, 'latin1'), { ...context, expectedNonce: NONCE });
    expect(verified).toMatchObject({
      ok: true,
      policy: { userId: organization.user, usageCountry: 'DE', createdAt: MONDAY, expiresAt: plus(MONDAY, duration(7, DAY)), entitlements: [{ productId: 4100 }, { productId: 4200 }, { productId: 4300 }] },
    });
    expect(verifyPolicyDocument(Buffer.from(policy, 'latin1'), { ...context, expectedNonce: 'm'.repeat(43) })).toMatchObject({ ok: false });
    expect(verifyRevocationList(Buffer.from(revocations, 'latin1'), organization.trust, MONDAY)).toMatchObject({ ok: true });
    for (const nonce of ['', 'short', `${NONCE}!`, 7]) expect((await ask('POST', '/v1/policy', token, { nonce })).status).toBe(400);
  });

  test('trials, evaluations and denials are in it; what is said of one person counts before what is said of all', async () => {
    const organization = await testOrganization(await open());
    const { store, organizationId, user, administrator } = organization;
    await put(organization, { ...MODELER, version: null, email: 'uwe@example.com', accessKind: 3 });
    await put(organization, { ...SERVER_TOOL, version: version('8.11.0.0'), kind: 'evaluation', qualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] });
    await put(organization, { ...VIEWER, version: null, kind: 'trial', expiresAt: plus(MONDAY, DAY) });
    const entries = async (memberId: string, now: Instant = MONDAY) =>
      (await makePolicy(store.reading, organizationId, memberId, now))?.entitlements.map(({ productId, kind, accessKind, version: bound }) => [productId, kind, accessKind, bound?.join('.') ?? null]);
    const sorted = (list: unknown[][] | undefined) => (list ?? []).map((one) => JSON.stringify(one)).sort((one, other) => one.localeCompare(other));
    const others = [[4200, 'evaluation', 1, '8.11.0.0'], [4200, 'ordinary', 1, null], [4300, 'ordinary', 1, null], [4300, 'trial', 1, null]];
    expect(sorted(await entries(user))).toEqual(sorted([[4100, 'ordinary', 3, null], ...others]));
    expect(sorted(await entries(administrator))).toEqual(sorted([[4100, 'ordinary', 1, null], ...others]));
    // Contracts end on 31 December: what remains is the denial.
    expect(await entries(user, plus(MONDAY, duration(250, DAY)))).toEqual([[4100, 'ordinary', 3, null]]);
  });

  test('nobody of another organisation has one here', async () => {
    const { store, organizationId } = await testOrganization(await open());
    expect(await makePolicy(store.reading, organizationId, '00000000-0000-4000-8000-000000000000', MONDAY)).toBeNull();
  });
});
