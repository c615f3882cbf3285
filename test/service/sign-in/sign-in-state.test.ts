import { expect, test } from 'vitest';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import {
  consumeSignInState, destroySignInState, findSignInState, GRANT, putSignInState, revokeGrant, sweepSignInState, type SignInState,
} from '#service/sign-in/sign-in-state.ts'; // prettier-ignore
import type { Store } from '#service/store/store.ts';
import { MONDAY, onBothStores } from '../support/stores.ts';

const STATE: SignInState = { payload: 'sealed', grantId: null, uid: 'u', memberId: null, rotation: null, expiresAt: plus(MONDAY, DAY) };
const TOKEN: SignInState = { ...STATE, uid: null, grantId: 'g', rotation: 0, expiresAt: plus(MONDAY, duration(30, DAY)) };
const LATER = plus(MONDAY, HOUR);

async function withGrant(store: Store, id = 'g'): Promise<void> {
  expect(await putSignInState(store, GRANT, id, { ...STATE, uid: null }, MONDAY)).toBe(true);
}

onBothStores('the state of a sign-in', ({ newPlace, open }) => {
  test('what one process keeps another one finds, until it expires', async () => {
    const place = await newPlace();
    const [one, other] = [await open(place), await open(place)];
    await putSignInState(one, 'Session', 'a', STATE, MONDAY);
    await putSignInState(one, 'Session', 'a', { ...STATE, uid: 'v' }, MONDAY);
    const find = (kind: string, key: Parameters<typeof findSignInState>[2], now = MONDAY) => findSignInState(other.reading, kind, key, now);
    expect(await find('Session', { id: 'a' })).toEqual({ ...STATE, uid: 'v', id: 'a', isConsumed: false });
    expect(await find('Session', { uid: 'v' })).not.toBeNull();
    expect(await find('Session', { uid: 'u' })).toBeNull();
    expect(await find('Grant', { id: 'a' })).toBeNull();
    expect(await find('Session', { id: 'a' }, plus(MONDAY, DAY))).toBeNull();
    expect([await sweepSignInState(other, MONDAY), await sweepSignInState(one, plus(MONDAY, DAY))]).toEqual([0, 1]);
  });

  test('what has expired is taken away part by part, all of it', async () => {
    const store = await open();
    const { payload, uid } = STATE;
    const rows = Array.from({ length: 1_100 }, (_, index) => ({ kind: 'Session', id: String(index), payload, uid, expires_at: plus(MONDAY, index < 1_050 ? HOUR : DAY) }));
    await store.outside((transaction) => transaction.insertInto('sign_in_state').values(rows).execute());
    expect(await sweepSignInState(store, LATER)).toBe(1_050);
    expect(await store.reading.selectFrom('sign_in_state').select('id').execute()).toHaveLength(50);
  });

  test('of many that use a code up at once, one is told that it did', async () => {
    const place = await newPlace();
    const stores = [await open(place), await open(place)];
    await withGrant(stores[0]!);
    await putSignInState(stores[0]!, 'AuthorizationCode', 'a', { ...TOKEN, rotation: null }, MONDAY);
    const told = await Promise.all(Array.from({ length: 12 }, (_, index) => consumeSignInState(stores[index % 2]!, 'AuthorizationCode', 'a', MONDAY)));
    expect(told.filter((did) => did)).toHaveLength(1);
    expect(await findSignInState(stores[1]!.reading, 'AuthorizationCode', { id: 'a' }, MONDAY)).toMatchObject({ isConsumed: true });
  });

  test('a refresh token may be used again until the one that came for it is used, or three days are over', async () => {
    const store = await open();
    await withGrant(store);
    const isConsumed = async (id: string, now = LATER) => (await findSignInState(store.reading, 'RefreshToken', { id }, now))?.isConsumed;
    await putSignInState(store, 'RefreshToken', 'first', TOKEN, MONDAY);
    expect(await consumeSignInState(store, 'RefreshToken', 'first', MONDAY)).toBe(true);
    expect([await isConsumed('first'), await isConsumed('first', plus(MONDAY, duration(73, HOUR)))]).toEqual([false, true]);
    // Its answer is lost, and it is used again: the new token that nobody got counts no longer.
    expect(await putSignInState(store, 'RefreshToken', 'lost', { ...TOKEN, rotation: 1 }, MONDAY)).toBe(true);
    expect(await consumeSignInState(store, 'RefreshToken', 'first', LATER)).toBe(true);
    expect(await putSignInState(store, 'RefreshToken', 'second', { ...TOKEN, rotation: 1 }, LATER)).toBe(true);
    expect([await isConsumed('lost'), await isConsumed('first'), await isConsumed('second')]).toEqual([true, false, false]);
    expect(await consumeSignInState(store, 'RefreshToken', 'lost', LATER)).toBe(false);
    // The answer came: from now on the old one is a replay.
    expect(await consumeSignInState(store, 'RefreshToken', 'second', LATER)).toBe(true);
    expect([await isConsumed('first'), await consumeSignInState(store, 'RefreshToken', 'first', LATER)]).toEqual([true, false]);
    expect(await putSignInState(store, 'RefreshToken', 'third', { ...TOKEN, rotation: 1 }, LATER)).toBe(false);
  });

  test('of refresh tokens that came for one at once, one counts', async () => {
    const place = await newPlace();
    const stores = [await open(place), await open(place)];
    await withGrant(stores[0]!);
    await putSignInState(stores[0]!, 'RefreshToken', 'first', TOKEN, MONDAY);
    await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const store = stores[index % 2]!;
        expect(await consumeSignInState(store, 'RefreshToken', 'first', MONDAY)).toBe(true);
        expect(await putSignInState(store, 'RefreshToken', `next ${String(index)}`, { ...TOKEN, rotation: 1 }, MONDAY)).toBe(true);
      }),
    );
    const rows = await stores[0]!.reading.selectFrom('sign_in_state').select('id').where('rotation', '=', 1).where('superseded_at', 'is', null).execute();
    expect(rows).toHaveLength(1);
  });

  test('revoking a grant takes away all that was given under it, and nothing more is given under it', async () => {
    const store = await open();
    await withGrant(store);
    await withGrant(store, 'other');
    await putSignInState(store, 'AccessToken', 'a', { ...TOKEN, rotation: null }, MONDAY);
    await putSignInState(store, 'RefreshToken', 'b', TOKEN, MONDAY);
    await putSignInState(store, 'RefreshToken', 'c', { ...TOKEN, grantId: 'other' }, MONDAY);
    await revokeGrant(store, 'g');
    expect(await store.reading.selectFrom('sign_in_state').select('id').orderBy('id').execute()).toEqual([{ id: 'c' }, { id: 'other' }]);
    expect(await putSignInState(store, 'AccessToken', 'd', { ...TOKEN, rotation: null }, MONDAY)).toBe(false);
    await destroySignInState(store, 'RefreshToken', 'c');
    expect(await store.reading.selectFrom('sign_in_state').select('id').execute()).toEqual([{ id: 'other' }]);
  });
});
