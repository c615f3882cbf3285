import { expect, test } from 'vitest';
import type { ProductId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import type { Policy } from '#core/entitlement/policy.ts';
import { NO_LOCAL_POLICY } from '#core/entitlement/local-policy.ts';
import { readMaintenanceAgreement } from '#core/entitlement/qualifier-readers.ts';
import { decide } from '#core/status/decide.ts';
import type { Decision } from '#core/status/decision.ts';
import { DAY, duration, HOUR, MINUTE, plus, type Duration } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { NOTHING_REVOKED } from '#license-file/revocations/accepted-revocations.ts';
import { verifyPolicyDocument } from '#license-file/verification/verify-policy-document.ts';
import { testOrganization } from '../support/organization.ts';
import { serve, tokenFor } from '../support/served.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const NONCE = 'n'.repeat(43);

/** A question, asked so long after the policy was made; `offline` where that could not be confirmed since. */
interface Asking {
  readonly product: number;
  readonly version?: string;
  readonly after?: Duration;
  readonly offline?: boolean;
  readonly as?: string;
}

/** What the client answers by a policy, as it would after signing in. */
function answer(policy: Policy, { product, version, after = 0 as Duration, offline = false, as = policy.userId }: Asking): Decision {
  const now = plus(policy.createdAt, after);
  const signIn = { userId: as, everSignedIn: true, lastVerifiedAt: policy.createdAt, unconfirmedSince: offline ? policy.createdAt : null, graceUsedUp: false };
  const question = { productId: product as ProductId, featureString: '', name: null, version: version === undefined ? null : parseDottedVersion(version) };
  const facts = { checkouts: [], policy: { state: 'verified', policy } as const, signIn, localPolicy: NO_LOCAL_POLICY, serviceConfigured: true, furthest: now, clockNotices: [], revocationsStale: false };
  return decide(question, facts, now);
}

onBothStores('policies that the service was told to give', ({ open }) => {
  test('reach every answer that a policy can cause', async () => {
    const organization = await testOrganization(await open());
    const { ask, wait } = await serve(organization.store, organization.issuers);
    const administrator = await tokenFor(organization, organization.administrator);
    const user = await tokenFor(organization, organization.user);
    const put = async (path: string, body: object): Promise<void> => {
      const response = await ask('PUT', path, administrator, body);
      const { results = [] } = (await response.json()) as { results?: { outcome: string }[] };
      expect([path, response.status, results.filter(({ outcome }) => outcome === 'refused')]).toEqual([path, 200, []]);
    };
    const policyNow = async (): Promise<Policy> => {
      const { policy } = (await (await ask('POST', '/v1/policy', user, { nonce: NONCE })).json()) as { policy: string };
      const verified = verifyPolicyDocument(Buffer.from(policy, 'latin1'), { trust: organization.trust, revocations: NOTHING_REVOKED, expectedNonce: NONCE });
      if (!verified.ok) throw new Error(JSON.stringify(verified));
      return verified.policy;
    };

    const ids = [5001, 5002, 5003, 5004, 5005, 5006, 5007, 5008, 5009, 5010, 5011];
    const applications = ids.map((productId) => ({ productId, name: `Application ${String(productId)}`, versions: [{ version: '1.2.3.4', licenseService: 'SES' }] }));
    await put('/v1/applications', { applications: applications.map((one) => (one.productId === 5009 ? { ...one, qualifiers: [{ name: 'OfflineDuration', value: '4' }] } : one)) });
    const day = formatIsoInstant(plus(MONDAY, DAY));
    const past = formatIsoInstant(plus(MONDAY, duration(-1, DAY)));
    const right = { country: 'DE', contract: 'SELECT' };
    const entitlements = [
      { productId: 5001 },
      { productId: 5002, accessKind: 2 },
      { productId: 5003, email: 'uwe@example.com', accessKind: 3 },
      { productId: 5003 },
      { productId: 5004, kind: 'trial', expiresAt: day },
      { productId: 5005, kind: 'trial', accessKind: 4 },
      { productId: 5006, kind: 'evaluation', version: '10.16.0.0', expiresAt: day },
      { productId: 5007, expiresAt: past },
      { productId: 5008, qualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] },
      { productId: 5009 },
      { productId: 5010, qualifiers: [{ name: 'OfflineDuration', value: '3' }, { name: 'PolicyInterval', value: '30' }] },
      { productId: 5011, contract: 'no maintenance' },
    ];
    await put('/v1/entitlements', { entitlements: entitlements.map((one) => ({ ...right, ...one })) });
    await put('/v1/settings/checkouts', { qualifiers: [{ name: 'OfflineDuration', value: '5' }] });

    const policy = await policyNow();
    const said = (asking: Asking) => {
      const { status, reason } = answer(policy, asking);
      return `${status} ${reason}`;
    };
    const twoDays = duration(2, DAY);
    expect(said({ product: 5001 })).toBe('Ok confirmed-recently');
    expect(said({ product: 5002 })).toBe('Ok confirmed-recently');
    expect(said({ product: 5003 })).toBe('AccessDenied access-denied');
    expect(said({ product: 5004 })).toBe('Trial trial-active');
    expect(said({ product: 5004, after: twoDays })).toBe('Expired trial-ended');
    expect(said({ product: 5005 })).toBe('Expired trial-ended');
    expect(said({ product: 5006, version: '10.16.7.7' })).toBe('Ok evaluation-active');
    expect(said({ product: 5006, version: '10.16.7.7', after: twoDays })).toBe('Expired evaluation-ended');
    expect(said({ product: 5006, version: '10.17.0.0' })).toBe('NotEntitled evaluation-for-other-version');
    expect(said({ product: 5006 })).toBe('NotEntitled evaluation-needs-version');
    expect(said({ product: 5007 })).toBe('Expired entitlement-ended');
    expect(said({ product: 5999 })).toBe('NotEntitled not-assigned');
    expect(said({ product: 5001, as: organization.administrator })).toBe('NotEntitled other-users-policy');
    // Offline use is forbidden while offline only.
    expect(said({ product: 5008 })).toBe('Ok confirmed-recently');
    expect(said({ product: 5008, after: duration(5, HOUR) })).toBe('DisabledByPolicy offline-forbidden-by-policy');
    expect(said({ product: 5001, offline: true })).toBe('Offline offline-grace');
    // The entry's qualifier counts before the application's, and that before the organisation's.
    for (const [product, days] of [[5001, 5], [5009, 4], [5010, 3]] as const) {
      const end = duration(days, DAY);
      expect([product, said({ product, after: (end - 1) as Duration })]).toEqual([product, 'Offline offline-grace']);
      // The policy itself ends with the longest of them.
      expect([product, said({ product, after: end })]).toEqual([product, days === 5 ? 'Expired policy-expired' : 'Expired offline-grace-ended']);
    }
    expect(said({ product: 5010, after: duration(29, MINUTE) })).toBe('Ok confirmed-recently');
    expect(said({ product: 5010, after: duration(30, MINUTE) })).toBe('Offline offline-grace');
    expect(said({ product: 5001, after: duration(26, DAY) })).toBe('DisabledByPolicy policy-long-expired');
    // Who checks a license in is known to the client, entry by entry.
    const maintenance = (product: number) => readMaintenanceAgreement(policy, policy.entitlements.find(({ productId }) => productId === product) ?? null).value;
    expect([maintenance(5001), maintenance(5011)]).toEqual([true, false]);

    // Sign-in that is required outweighs whatever an entitlement or an application says, from the next refresh on.
    await put('/v1/entitlements', { entitlements: [{ ...right, productId: 5008, qualifiers: [{ name: 'AllowOfflineUsage', value: 'TRUE' }] }] });
    await put('/v1/settings/checkouts', { requiresSignIn: true });
    wait(HOUR);
    const strict = await policyNow();
    for (const product of [5001, 5008]) {
      expect(answer(strict, { product }).reason).toBe('confirmed-recently');
      expect(answer(strict, { product, offline: true }).reason).toBe('offline-forbidden-by-policy');
    }
    await put('/v1/settings/checkouts', { requiresSignIn: false, qualifiers: [{ name: 'OfflineDuration', value: '0' }] });
    const none = await policyNow();
    expect(answer(none, { product: 5001 }).reason).toBe('confirmed-recently');
    expect(answer(none, { product: 5001, offline: true }).reason).toBe('offline-grace-ended');

    // An application that may not be checked out is in the policy all the same.
    const country = { country: 'DE', timeZone: 'Europe/Berlin', enabled: true, longestDays: 10, restricted: [{ productId: 5001 }] };
    await put('/v1/settings/checkouts', { countries: [country] });
    expect(answer(await policyNow(), { product: 5001 }).status).toBe('Ok');
    const wanted = { email: 'uwe@example.com', machineName: 'WS-1', licenseService: 'SES', applications: [{ productId: 5001, version: '1.2.3.4' }] };
    expect(await (await ask('POST', '/v1/checkouts', administrator, wanted)).json()).toMatchObject({ error: { code: 'application-restricted' } });
    await put('/v1/users', { users: [{ email: 'uwe@example.com', name: 'Uwe User', usageCountry: 'PL' }] });
    expect(answer(await policyNow(), { product: 5001 }).reason).toBe('not-assigned');
  });
});
