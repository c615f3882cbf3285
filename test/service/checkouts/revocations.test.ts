import { expect, test } from 'vitest';
import { DAY, duration, HOUR, plus, SECOND } from '#core/time/instant.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { EXAMPLE_ENGINEERING } from '#fixtures/issuers/organizations.ts';
import { NOTHING_REVOKED, revocationStateOf } from '#license-file/revocations/accepted-revocations.ts';
import { uniteRevocations } from '#license-file/revocations/unite-revocations.ts';
import { verifyRevocationList } from '#license-file/revocations/verify-revocation-list.ts';
import { checkIn } from '#service/checkouts/check-in.ts';
import { currentRevocations } from '#service/checkouts/revocations.ts';
import { rotateIssuer } from '#service/issuer/make-issuer.ts';
import { made, SERVICE_KEY, testOrganization } from '../support/organization.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const AT_ONCE = 20;

/** Numbers are the time in seconds, or one more than the last. */
const FIRST = (MONDAY + HOUR) / SECOND;

onBothStores('the revocation list', ({ kind, open }) => {
  test('requests that come at once issue one, and share it until something is revoked', async () => {
    const { store, organizationId, deed, ask, issuers } = await testOrganization(await open());
    const checkout = await made(ask());
    const numbers = async () => {
      const lists = await Promise.all(Array.from({ length: AT_ONCE }, () => currentRevocations(store, issuers, organizationId, plus(MONDAY, HOUR))));
      return [...new Set(lists.map((list) => (list.ok ? list.number : list.problem)))];
    };
    expect(await numbers()).toEqual([FIRST]);
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), checkout.checkoutId, null));
    expect(await numbers()).toEqual([FIRST + 1]);
    expect(await numbers()).toEqual([FIRST + 1]);
  });

  test.skipIf(kind === 'sqlite')('a good list is given while a change of the organisation is under way', async () => {
    const { store, organizationId, issuers } = await testOrganization(await open());
    await currentRevocations(store, issuers, organizationId, MONDAY);
    await store.change(organizationId, async () => {
      expect(await currentRevocations(store, issuers, organizationId, MONDAY)).toMatchObject({ ok: true, number: MONDAY / SECOND });
    });
  });

  test('a certificate renewed with the same key goes on counting, and its list is news to who has the lists before', async () => {
    const { store, organizationId, deed, ask, issuers, trust } = await testOrganization(await open());
    const known = await currentRevocations(store, issuers, organizationId, MONDAY);
    const checkout = await made(ask());
    await store.change(organizationId, (change) => checkIn(change, deed(), checkout.checkoutId, null));
    expect(await rotateIssuer(store, { ...deed(), organization: EXAMPLE_ENGINEERING, place: { kind: 'store', serviceKey: SERVICE_KEY } }, false, null, fixtureIssuer().key)).toMatchObject({ ok: true });
    const renewed = await currentRevocations(store, issuers, organizationId, MONDAY);
    const [before, after] = [known, renewed].map((list) => (list.ok ? verifyRevocationList(list.file, trust, MONDAY) : null));
    if (before?.ok !== true || after?.ok !== true) throw new Error('both are good');
    expect([before.list.signingKey === after.list.signingKey, after.list.number]).toEqual([true, before.list.number + 1]);
    const union = uniteRevocations(NOTHING_REVOKED, before.list);
    if (union.outcome !== 'accepted') throw new Error(union.outcome);
    expect(uniteRevocations(revocationStateOf([union.added]), after.list)).toMatchObject({ outcome: 'accepted', added: { checkouts: [{ checkoutId: checkout.checkoutId }] } });
  });

  test('a store restored from an older backup gives higher numbers than those that it has forgotten', async () => {
    const { store, organizationId, deed, ask, issuers } = await testOrganization(await open());
    const list = async (hours: number) => {
      const current = await currentRevocations(store, issuers, organizationId, plus(MONDAY, duration(hours, HOUR)));
      return current.ok ? current.number : 0;
    };
    await list(0);
    const backup = await store.reading.selectFrom('revocation_list').selectAll().executeTakeFirstOrThrow();
    const [lost, later] = [await made(ask()), await made(ask({ machineName: 'WS-043' }))];
    await store.change(organizationId, (change) => checkIn(change, deed(HOUR), lost.checkoutId, null));
    const forgotten = await list(1);
    await store.change(organizationId, async (change) => {
      await change.deleteFrom('revoked_checkout').execute();
      await change.updateTable('revocation_list').set(backup).execute();
    });
    await store.change(organizationId, (change) => checkIn(change, deed(duration(2, HOUR)), later.checkoutId, null));
    expect(await list(2)).toBeGreaterThan(forgotten);
  });

  test('a clock that is set right after it was ahead has a list of its own time, and the numbers go on', async () => {
    const { store, organizationId, issuers } = await testOrganization(await open());
    const list = async (days: number) => {
      const current = await currentRevocations(store, issuers, organizationId, plus(MONDAY, duration(days, DAY)));
      return current.ok ? [current.number, current.issuedAt] : current.problem;
    };
    const [number] = await list(30);
    expect(await list(0)).toEqual([Number(number) + 1, MONDAY]);
    expect(await list(0)).toEqual([Number(number) + 1, MONDAY]);
  });
});
