import { expect, test } from 'vitest';
import { HOUR, plus } from '#core/time/instant.ts';
import {
  consumeSignInState, destroySignInState, findSignInState, putSignInState, revokeGrant, sweepSignInState, type SignInState,
} from '#service/sign-in/sign-in-state.ts'; // prettier-ignore
import { MONDAY, onBothStores } from '../support/stores.ts';

const STATE: SignInState = { payload: { kind: 'RefreshToken', list: [1, 'ä'] }, grantId: 'g', userCode: null, uid: 'u', expiresAt: plus(MONDAY, HOUR) };

onBothStores('the state of a sign-in', ({ newPlace, open }) => {
  test('what one process keeps another one finds, until it expires', async () => {
    const place = await newPlace();
    const [one, other] = [await open(place), await open(place)];
    await putSignInState(one, 'Session', 'a', STATE);
    await putSignInState(one, 'Session', 'a', { ...STATE, uid: 'v' });
    expect(await findSignInState(other, 'Session', { id: 'a' }, MONDAY)).toEqual({ ...STATE, uid: 'v', consumedAt: null });
    expect(await findSignInState(other, 'Session', { uid: 'v' }, MONDAY)).not.toBeNull();
    expect(await findSignInState(other, 'Session', { uid: 'u' }, MONDAY)).toBeNull();
    expect(await findSignInState(other, 'Grant', { id: 'a' }, MONDAY)).toBeNull();
    expect(await findSignInState(other, 'Session', { id: 'a' }, plus(MONDAY, HOUR))).toBeNull();
    expect([await sweepSignInState(other, MONDAY), await sweepSignInState(one, plus(MONDAY, HOUR))]).toEqual([0, 1]);
  });

  test('of many that use one up at once, one is told that it did', async () => {
    const place = await newPlace();
    const stores = [await open(place), await open(place)];
    await putSignInState(stores[0]!, 'RefreshToken', 'a', STATE);
    const told = await Promise.all(Array.from({ length: 12 }, (_, index) => consumeSignInState(stores[index % 2]!, 'RefreshToken', 'a', MONDAY)));
    expect(told.filter((did) => did)).toHaveLength(1);
    expect(await findSignInState(stores[1]!, 'RefreshToken', { id: 'a' }, MONDAY)).toMatchObject({ consumedAt: MONDAY });
  });

  test('revoking a grant takes away all that was given under it, and nothing else', async () => {
    const store = await open();
    await putSignInState(store, 'AccessToken', 'a', STATE);
    await putSignInState(store, 'RefreshToken', 'b', STATE);
    await putSignInState(store, 'RefreshToken', 'c', { ...STATE, grantId: 'other', userCode: 'ABCD' });
    await revokeGrant(store, 'g');
    expect(await store.reading.selectFrom('sign_in_state').select('id').execute()).toEqual([{ id: 'c' }]);
    expect(await findSignInState(store, 'RefreshToken', { userCode: 'ABCD' }, MONDAY)).not.toBeNull();
    await destroySignInState(store, 'RefreshToken', 'c');
    expect(await store.reading.selectFrom('sign_in_state').select('id').execute()).toEqual([]);
  });
});
