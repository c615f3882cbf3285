import type { Instant } from '#core/time/instant.ts';
import type { Store } from '../store/store.ts';

/** What a sign-in keeps between its requests (sessions, codes, grants, tokens), by kind and id. */
export interface SignInState {
  readonly payload: Readonly<Record<string, unknown>>;
  readonly grantId: string | null;
  readonly userCode: string | null;
  readonly uid: string | null;
  /** From then on it is not there; `null` for ever. */
  readonly expiresAt: Instant | null;
}

/** A state that was found, and when it was used up; `null` where it was not. */
export type FoundSignInState = SignInState & { readonly consumedAt: Instant | null };

/** By what a state is found. */
export type SignInStateKey = { readonly id: string } | { readonly uid: string } | { readonly userCode: string };

/** Puts a state in the place of the one with this kind and id. In the store, so that a sign-in begun at one process ends at another. */
export async function putSignInState(store: Store, kind: string, id: string, state: SignInState): Promise<void> {
  const values = {
    payload: JSON.stringify(state.payload),
    grant_id: state.grantId,
    user_code: state.userCode,
    uid: state.uid,
    expires_at: state.expiresAt,
  };
  await store.outside((transaction) =>
    transaction
      .insertInto('sign_in_state')
      .values({ kind, id, ...values })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(values))
      .execute(),
  );
}

/** Finds a state that has not expired. */
export async function findSignInState(store: Store, kind: string, key: SignInStateKey, now: Instant): Promise<FoundSignInState | null> {
  const rows = store.reading.selectFrom('sign_in_state').selectAll().where('kind', '=', kind);
  const wanted = 'id' in key ? rows.where('id', '=', key.id) : 'uid' in key ? rows.where('uid', '=', key.uid) : rows.where('user_code', '=', key.userCode);
  const row = await wanted.where((one) => one.or([one('expires_at', 'is', null), one('expires_at', '>', now)])).executeTakeFirst();
  if (row === undefined) return null;
  return {
    payload: JSON.parse(row.payload) as Record<string, unknown>,
    grantId: row.grant_id,
    userCode: row.user_code,
    uid: row.uid,
    expiresAt: row.expires_at as Instant | null,
    consumedAt: row.consumed_at as Instant | null,
  };
}

/** Uses a state up. Of many that try, one is told that it did: so a code or a refresh token serves once, whichever process is asked. */
export async function consumeSignInState(store: Store, kind: string, id: string, now: Instant): Promise<boolean> {
  const consumed = await store.outside((transaction) =>
    transaction
      .updateTable('sign_in_state')
      .set({ consumed_at: now })
      .where((row) => row.and({ kind, id }))
      .where('consumed_at', 'is', null)
      .returning('id')
      .executeTakeFirst(),
  );
  return consumed !== undefined;
}

/** Takes a state away. */
export async function destroySignInState(store: Store, kind: string, id: string): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('sign_in_state').where((row) => row.and({ kind, id })).execute());
}

/** Takes away everything that was given under a grant. */
export async function revokeGrant(store: Store, grantId: string): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('sign_in_state').where('grant_id', '=', grantId).execute());
}

/** Takes away what has expired, and says how much that was. */
export async function sweepSignInState(store: Store, now: Instant): Promise<number> {
  const { numDeletedRows } = await store.outside((transaction) =>
    transaction.deleteFrom('sign_in_state').where('expires_at', '<=', now).executeTakeFirst(),
  );
  return Number(numDeletedRows);
}
