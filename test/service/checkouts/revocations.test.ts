import { expect, test } from 'vitest';
import { HOUR, plus } from '#core/time/instant.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { currentRevocations } from '#service/checkouts/revocations.ts';
import { made, testOrganization } from '../support/organization.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const AT_ONCE = 20;

onBothStores('the revocation list', ({ kind, open }) => {
  test('requests that come at once issue one, and share it until something is revoked', async () => {
    const { store, organizationId, deed, ask, issuers } = await testOrganization(await open());
    const checkout = await made(ask());
    const numbers = async () => {
      const lists = await Promise.all(Array.from({ length: AT_ONCE }, () => currentRevocations(store, issuers, organizationId, plus(MONDAY, HOUR))));
      return [...new Set(lists.map((list) => (list.ok ? list.number : list.problem)))];
    };
    expect(await numbers()).toEqual([1]);
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), checkout.checkoutId, null));
    expect(await numbers()).toEqual([2]);
    expect(await numbers()).toEqual([2]);
  });

  test.skipIf(kind === 'sqlite')('a good list is given while a change of the organisation is under way', async () => {
    const { store, organizationId, issuers } = await testOrganization(await open());
    await currentRevocations(store, issuers, organizationId, MONDAY);
    await store.change(organizationId, async () => {
      expect(await currentRevocations(store, issuers, organizationId, MONDAY)).toMatchObject({ ok: true, number: 1 });
    });
  });
});
