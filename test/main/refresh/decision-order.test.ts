import { expect, onTestFinished, test } from 'vitest';
import { productId, type ProductId } from '#core/application/application.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { TokenKeeper } from '#main/sign-in/token-keeper.ts';
import { refreshPolicy } from '#main/use-cases/sign-in/refresh-policy.ts';
import { setServiceAddress } from '#main/use-cases/sign-in/service-address.ts';
import { signOut } from '#main/use-cases/sign-in/sign-out.ts';
import { dismissSignIn } from '#main/use-cases/sign-in/work-offline.ts';
import { putApplication } from '#service/entitlements/put-application.ts';
import { putEntitlement, type EntitlementSpec } from '#service/entitlements/put-entitlement.ts';
import { MODELER, version } from '../../service/support/organization.ts';
import { MONDAY } from '../../service/support/stores.ts';
import { clears, imports, statusOf, valueOf } from '../use-cases/answers.ts';
import { hostileFront } from './hostile-front.ts';
import { both } from './reported.ts';

const numbered = (id: number) => ({ productId: productId(id) as ProductId, featureString: '', version: version('10.16.2.34') });
const [MAYBE, DENIED, TRIAL] = [numbered(5002), numbered(5003), numbered(5004)];
const [EVALUATION, STRICT, NOT_OURS] = [numbered(5006), numbered(5008), numbered(5999)];
const OTHER_VERSION = { ...EVALUATION, version: version('11.0.0.0') };

test('every step of the decision is met by signing in at a service, and by its going away', async () => {
  const there = await both();
  const { organization: { store, organizationId, deed, user }, service, workstation } = there;
  const right = { email: null, country: 'DE', contract: 'SELECT', kind: 'ordinary', accessKind: 1, version: null, expiresAt: null, qualifiers: [] } as const;
  const rights: readonly (readonly [typeof MODELER, Partial<EntitlementSpec>])[] = [
    [MAYBE, { accessKind: 2 }],
    [DENIED, { accessKind: 3 }],
    [TRIAL, { kind: 'trial', expiresAt: plus(MONDAY, duration(2, DAY)) }],
    [EVALUATION, { kind: 'evaluation', version: version('10.16.0.0') }],
    [STRICT, { qualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] }],
  ];
  await store.change(organizationId, async (change) => {
    for (const [one, differing] of rights) {
      const { productId: id, featureString } = one;
      await putApplication(change, deed(), { productId: id, featureString, name: `Application ${String(id)}`, versions: [{ version: one.version, licenseService: 'SES' }] });
      expect(await putEntitlement(change, deed(), { ...right, productId: id, featureString, ...differing })).toMatchObject({ outcome: 'made' });
    }
  });
  const front = await hostileFront(service.url);
  const opened = await workstation.open();
  onTestFinished(opened.close);
  valueOf(setServiceAddress(opened, front.url));
  const keeper = new TokenKeeper();
  const { signal } = new AbortController();
  const access = { profile: () => ({ ok: true, value: opened }) as const, keeper, environment: {}, patience: { whole: 20_000, idle: 20_000 } };
  const refresh = () => refreshPolicy(access, signal);
  const all = () => Object.fromEntries(Object.entries({ MODELER, MAYBE, DENIED, TRIAL, EVALUATION, OTHER_VERSION, STRICT, NOT_OURS }).map(([name, one]) => [name, statusOf(opened, one)]));
  const same = { DENIED: 'AccessDenied access-denied', OTHER_VERSION: 'NotEntitled evaluation-for-other-version', NOT_OURS: 'NotEntitled not-assigned' };

  expect(new Set(Object.values(all()))).toEqual(new Set(['NotEntitled never-signed-in']));
  await there.signsIn(opened);
  keeper.keepAccess({ token: await there.tokenOf(user, duration(90, DAY)), serviceUrl: front.url, userId: user }, 90 * 86_400);
  const online = { ...same, MODELER: 'Ok confirmed-recently', MAYBE: 'Ok confirmed-recently', TRIAL: 'Trial trial-active', EVALUATION: 'Ok evaluation-active', STRICT: 'Ok confirmed-recently' };
  expect(all()).toEqual(online);
  there.passes(duration(5, HOUR));
  expect(await refresh()).toMatchObject({ ok: true });
  expect(all()).toEqual(online);

  // The network is gone.
  front.manner = 'refuses';
  there.passes(duration(5, HOUR));
  expect(await refresh()).toMatchObject({ ok: false, problem: { code: 'service-no-answer' } });
  const offline = { ...same, MODELER: 'Offline offline-grace', MAYBE: 'Offline offline-grace', TRIAL: 'Trial trial-active', EVALUATION: 'Offline offline-grace', STRICT: 'DisabledByPolicy offline-forbidden-by-policy' };
  expect(all()).toEqual(offline);
  expect(valueOf(dismissSignIn(opened, MODELER)).decision.until).toBe(plus(MONDAY, (duration(5, HOUR) + duration(7, DAY)) as typeof DAY));
  there.passes(duration(3, DAY));
  expect(all()).toEqual({ ...offline, TRIAL: 'Expired trial-ended' });
  there.passes(duration(4, DAY));
  const { path, checkoutId } = await there.checkout();
  expect(statusOf(opened, MODELER)).toBe('Expired policy-expired');
  await imports(opened, path);
  expect([statusOf(opened, MODELER), statusOf(opened, MAYBE)]).toEqual(['Ok covered-by-checkout', 'Expired policy-expired']);
  there.passes(duration(21, DAY));
  expect([statusOf(opened, MODELER), statusOf(opened, MAYBE)]).toEqual(['Ok covered-by-checkout', 'DisabledByPolicy policy-long-expired']);
  clears(opened, parseCheckoutId(checkoutId)!);
  expect(statusOf(opened, MODELER)).toBe('DisabledByPolicy policy-long-expired');

  // It is back.
  front.manner = 'honest';
  expect(await refresh()).toMatchObject({ ok: true });
  expect(all()).toEqual({ ...online, TRIAL: 'Expired trial-ended' });
  valueOf(await signOut(access, signal));
  expect(new Set(Object.values(all()))).toEqual(new Set(['NotEntitled signed-out', 'NotEntitled checkout-cleared']));
});
