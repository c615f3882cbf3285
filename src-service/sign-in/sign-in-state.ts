import { sql, type SqlBool, type Transaction } from 'kysely';
import { between, HOUR, duration, type Instant } from '#core/time/instant.ts';
import type { Reading, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { inParts } from './in-parts.ts';

/** What a sign-in keeps between its requests (sessions, codes, grants, tokens), by kind and id. */
export interface SignInState {
  /** What only the provider reads, sealed by it. */
  readonly payload: string;
  /** The grant under which it was given; it is there only as long as that one. */
  readonly grantId: string | null;
  readonly uid: string | null;
  readonly memberId: string | null;
  /** How often a refresh token was changed for a new one; `null` for what is none. */
  readonly rotation: number | null;
  /** From then on it is not there; `null` for ever. */
  readonly expiresAt: Instant | null;
}

/** A state that was found, and whether it is used up. */
export type FoundSignInState = SignInState & { readonly id: string; readonly isConsumed: boolean };

/** By what a state is found. */
export type SignInStateKey = { readonly id: string } | { readonly uid: string };

/** The kind of a grant: what everything of one sign-in hangs on. */
export const GRANT = 'Grant';

/**
 * How long a refresh token that was used up may be used again, as long as nobody has used the one that came for it: whoever never got
 * that answer, because the line broke or a computer fell asleep over it, is not thrown out (ADR 0025).
 */
export const REPEATING_LEEWAY = duration(72, HOUR);

/**
 * Puts a state in the place of the one with this kind and id; `false` where its grant is no longer there. In the store, so that a sign-in
 * begun at one process ends at another. A refresh token supersedes every other that came for the same one.
 */
export async function putSignInState(store: Store, kind: string, id: string, state: SignInState, now: Instant): Promise<boolean> {
  const { payload, grantId, uid, memberId, rotation, expiresAt } = state;
  const values = { payload, grant_id: grantId, uid, member_id: memberId, rotation, expires_at: expiresAt };
  return store.outside(async (transaction) => {
    if (grantId !== null && !(await lockGrant(store, transaction, grantId))) return false;
    if (grantId !== null && rotation !== null && rotation > 0) {
      if (await isRotationUsed(transaction, grantId, rotation)) return false;
      await transaction
        .updateTable('sign_in_state')
        .set({ superseded_at: now })
        .where((row) => row.and({ kind, grant_id: grantId, rotation }))
        .where('id', '<>', id)
        .where('superseded_at', 'is', null)
        .execute();
    }
    await transaction
      .insertInto('sign_in_state')
      .values({ kind, id, ...values })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(values))
      .execute();
    return true;
  });
}

/** The row of the grant is the lock of all that hangs on it; SQLite lets one transaction write anyway. */
async function lockGrant(store: Store, transaction: Transaction<Tables>, grantId: string): Promise<boolean> {
  const row = transaction.selectFrom('sign_in_state').select('id').where((one) => one.and({ kind: GRANT, id: grantId }));
  return (await (store.kind === 'postgresql' ? row.forUpdate() : row).executeTakeFirst()) !== undefined;
}

async function isRotationUsed(reading: Reading, grantId: string, rotation: number): Promise<boolean> {
  const used = await reading
    .selectFrom('sign_in_state')
    .select('id')
    .where((row) => row.and({ grant_id: grantId, rotation }))
    .where('consumed_at', 'is not', null)
    .executeTakeFirst();
  return used !== undefined;
}

/** Finds a state that has not expired. */
export async function findSignInState(reading: Reading, kind: string, key: SignInStateKey, now: Instant): Promise<FoundSignInState | null> {
  const rows = reading.selectFrom('sign_in_state').selectAll().where('kind', '=', kind);
  const wanted = 'id' in key ? rows.where('id', '=', key.id) : rows.where('uid', '=', key.uid);
  const row = await wanted.where((one) => one.or([one('expires_at', 'is', null), one('expires_at', '>', now)])).executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    payload: row.payload,
    grantId: row.grant_id,
    uid: row.uid,
    memberId: row.member_id,
    rotation: row.rotation,
    expiresAt: row.expires_at as Instant | null,
    isConsumed: row.superseded_at !== null || (row.consumed_at !== null && !(await mayRepeat(reading, row, now))),
  };
}

/**
 * Uses a state up. Of many that try, one is told that it did: so a code serves once, whichever process is asked. A refresh token may be
 * used again within the leeway.
 */
export async function consumeSignInState(store: Store, kind: string, id: string, now: Instant): Promise<boolean> {
  return store.outside(async (transaction) => {
    const rows = transaction.selectFrom('sign_in_state').selectAll().where((one) => one.and({ kind, id }));
    const row = await (store.kind === 'postgresql' ? rows.forUpdate() : rows).executeTakeFirst();
    if (row === undefined || row.superseded_at !== null) return false;
    if (row.consumed_at !== null) return mayRepeat(transaction, row, now);
    await transaction.updateTable('sign_in_state').set({ consumed_at: now }).where((one) => one.and({ kind, id })).execute();
    return true;
  });
}

async function mayRepeat(reading: Reading, row: Pick<Tables['sign_in_state'], 'consumed_at' | 'rotation' | 'grant_id'>, now: Instant): Promise<boolean> {
  if (row.consumed_at === null || row.rotation === null || row.grant_id === null) return false;
  if (between(row.consumed_at as Instant, now) > REPEATING_LEEWAY) return false;
  return !(await isRotationUsed(reading, row.grant_id, row.rotation + 1));
}

/** Takes a state away. */
export async function destroySignInState(store: Store, kind: string, id: string): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('sign_in_state').where((row) => row.and({ kind, id })).execute());
}

/** Takes a grant away, and everything that was given under it. */
export async function revokeGrant(store: Store, grantId: string): Promise<void> {
  await store.outside(async (transaction) => {
    await transaction.deleteFrom('sign_in_state').where((row) => row.and({ kind: GRANT, id: grantId })).execute();
    await transaction.deleteFrom('sign_in_state').where('grant_id', '=', grantId).execute();
  });
}

/** Ends every sign-in of a member, tokens of scripts too: in the transaction that gives them another password, or lets them in again. */
export async function endSignInsOf(transaction: Transaction<Tables>, memberId: string): Promise<void> {
  await transaction.deleteFrom('sign_in_state').where('member_id', '=', memberId).execute();
  await transaction.deleteFrom('access_token').where('member_id', '=', memberId).execute();
}

/**
 * Ends every sign-in of a member who is disabled. Access tokens stay for the time that they have, those of scripts too: with one they are
 * told why they are refused, and nothing else. Whoever lets the member in again takes them away ({@link endSignInsOf}).
 */
export async function endSignInsOfDisabled(transaction: Transaction<Tables>, memberId: string): Promise<void> {
  await transaction.deleteFrom('sign_in_state').where('member_id', '=', memberId).where('kind', '<>', 'AccessToken').execute();
}

/** Takes away what has expired, and says how much that was. */
export async function sweepSignInState(store: Store, now: Instant): Promise<number> {
  return inParts(store, (transaction, most) =>
    transaction
      .deleteFrom('sign_in_state')
      .where((row) => {
        const ended = row.selectFrom('sign_in_state').select(['kind', 'id']).where('expires_at', '<=', now).limit(most);
        return sql<SqlBool>`${row.refTuple('kind', 'id')} in ${ended}`;
      })
      .executeTakeFirst(),
  );
}
