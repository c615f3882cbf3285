import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { JWK } from 'oidc-provider';
import { between, DAY, duration, HOUR, type Instant } from '#core/time/instant.ts';
import type { Store } from '../../store/store.ts';
import type { SignInKeyRow } from '../../store/tables.ts';
import type { Sealing } from './sealing.ts';

/** What the provider signs with: tokens of identity, and the cookies of a sign-in. The first of each signs, all of them are believed. */
export interface ProviderKeys {
  readonly signing: readonly JWK[];
  readonly cookies: readonly string[];
  /** Which they are: another text, other keys. */
  readonly version: string;
}

interface KeyPair {
  readonly jwk: JWK;
  readonly cookie: string;
}

/** How old keys become before new ones are made, and how long those are made known before they sign. */
const KEY_LIFETIME = duration(90, DAY);
const MADE_KNOWN = HOUR;
/** How much longer what an old key has signed is believed: far longer than anything that is signed lasts. */
const BELIEVED = DAY;

/**
 * Gives the keys that count now. Where there are none, or they have become old, new ones are made: by one process, and the others find
 * them in the store.
 */
export async function currentKeys(store: Store, sealing: Sealing, now: Instant): Promise<ProviderKeys> {
  const rows = await allRows(store);
  const opened = openedOf(rows, sealing);
  const newest = opened.at(-1);
  if (newest === undefined || between(newest.row.made_at as Instant, now) >= KEY_LIFETIME) {
    await addKeys(store, sealing, rows, now);
    return keysOf(openedOf(await allRows(store), sealing), now);
  }
  await retire(store, opened, now);
  return keysOf(opened, now);
}

/** Takes away all keys: new ones are made when they are needed. For when the old ones may have leaked; sign-ins under way begin anew. */
export async function forgetKeys(store: Store): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('sign_in_key').execute());
}

interface OpenedKeys {
  readonly row: SignInKeyRow;
  readonly keys: KeyPair;
}

function keysOf(opened: readonly OpenedKeys[], now: Instant): ProviderKeys {
  const known = opened.filter(({ row }) => between(row.made_at as Instant, now) >= MADE_KNOWN);
  const first = known.at(-1) ?? opened[0];
  if (first === undefined) throw new Error('the keys of the sign-in cannot be read back');
  const all = [first, ...opened.filter((one) => one !== first)];
  return {
    signing: all.map(({ keys }) => keys.jwk),
    cookies: all.map(({ keys }) => keys.cookie),
    version: all.map(({ row }) => row.id).join(' '),
  };
}

function openedOf(rows: readonly SignInKeyRow[], sealing: Sealing): readonly OpenedKeys[] {
  return rows.flatMap((row) => {
    const text = sealing.open(row.sealed, boundTo(row.id));
    return text === null ? [] : [{ row, keys: JSON.parse(text) as KeyPair }];
  });
}

function allRows(store: Store): Promise<readonly SignInKeyRow[]> {
  return store.reading.selectFrom('sign_in_key').selectAll().orderBy('id').execute();
}

/** Of several processes that make keys at once, the first one's stay: they all want the same number. */
async function addKeys(store: Store, sealing: Sealing, rows: readonly SignInKeyRow[], now: Instant): Promise<void> {
  const id = String(Number(rows.at(-1)?.id ?? 0) + 1).padStart(6, '0');
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const jwk = { ...(privateKey.export({ format: 'jwk' }) as JWK), use: 'sig', alg: 'ES256', kid: randomBytes(12).toString('base64url') };
  const keys: KeyPair = { jwk, cookie: randomBytes(32).toString('base64url') };
  const values = { id, made_at: now, sealed: sealing.seal(JSON.stringify(keys), boundTo(id)) };
  await store.outside((transaction) => transaction.insertInto('sign_in_key').values(values).onConflict((conflict) => conflict.doNothing()).execute());
}

async function retire(store: Store, opened: readonly OpenedKeys[], now: Instant): Promise<void> {
  const old = opened.slice(0, -1).filter((_, place) => between((opened[place + 1]?.row.made_at ?? now) as Instant, now) >= MADE_KNOWN + BELIEVED);
  if (old.length === 0) return;
  const ids = old.map(({ row }) => row.id);
  await store.outside((transaction) => transaction.deleteFrom('sign_in_key').where('id', 'in', ids).execute());
}

function boundTo(id: string): string {
  return `keys\n${id}`;
}
