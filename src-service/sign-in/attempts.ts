import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { Transaction } from 'kysely';
import { DAY, duration, HOUR, MINUTE, plus, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { emailKey } from '../entitlements/email-key.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/** Whether somebody may try a password now, and if not, from when on. */
export type Attempt = { readonly ok: true } | { readonly ok: false; readonly until: Instant };

interface Counter {
  readonly id: string;
  /** Failures that cost nothing. */
  readonly free: number;
  /** Without a failure for so long, it begins anew. */
  readonly memory: Duration;
}

const FIRST_WAIT = duration(30, SECOND);
/** Nobody waits longer than this, whatever others do to their account. */
const LONGEST_WAIT = duration(15, MINUTE);

/**
 * Counts a try before its password is looked at, so that tries at the same time are counted too. Three counters: who asks for which
 * account, who asks for whatever, and the account from wherever. The first is strict; so a stranger who guesses does not keep the owner out,
 * who asks from somewhere else.
 */
export async function beginAttempt(store: Store, email: string, address: string, now: Instant): Promise<Attempt> {
  return store.outside(async (transaction) => {
    for (const counter of countersOf(email, address)) {
      // Who is refused by a narrow counter is not counted by a wider one: one computer that goes on keeps nobody else out.
      const until = await count(store, transaction, counter, now);
      if (until !== null) return { ok: false, until };
    }
    return { ok: true };
  });
}

/** Forgets the failures of whoever knew the password after all. What the address did with other accounts stays counted. */
export async function forgetAttempts(store: Store, email: string, address: string): Promise<void> {
  const [pair, , account] = countersOf(email, address);
  const ids = [pair, account].flatMap((counter) => (counter === undefined ? [] : [counter.id]));
  await store.outside((transaction) => transaction.deleteFrom('sign_in_attempt').where('id', 'in', ids).execute());
}

/** Takes away counters that have come to rest. */
export async function sweepAttempts(store: Store, now: Instant): Promise<void> {
  await store.outside((transaction) => transaction.deleteFrom('sign_in_attempt').where('last_at', '<', plus(now, -DAY as Duration)).execute());
}

function countersOf(email: string, address: string): readonly Counter[] {
  const [account, network] = [emailKey(email), networkOf(address)];
  return [
    { id: idOf('pair', account, network), free: 5, memory: DAY },
    { id: idOf('network', network), free: 100, memory: HOUR },
    { id: idOf('account', account), free: 50, memory: HOUR },
  ];
}

/** An IPv6 address stands for the /64 it is in: whoever has one has them all. */
function networkOf(address: string): string {
  if (isIP(address) !== 6 || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const [front, back] = [head.split(':'), tail === undefined ? [] : tail.split(':')];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].slice(0, 4).map((part) => part.padStart(4, '0')).join(':');
}

/** Nobody who reads the database sees who tried from where, at a glance. */
function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

/** Counts one more failure; gives until when to wait, or `null` where one may try. */
async function count(store: Store, transaction: Transaction<Tables>, { id, free, memory }: Counter, now: Instant): Promise<Instant | null> {
  // The row is made first, so that there is something to lock.
  const blank = { id, failures: 0, last_at: now, blocked_until: now };
  await transaction.insertInto('sign_in_attempt').values(blank).onConflict((conflict) => conflict.doNothing()).execute();
  const rows = transaction.selectFrom('sign_in_attempt').selectAll().where('id', '=', id);
  const row = await (store.kind === 'postgresql' ? rows.forUpdate() : rows).executeTakeFirstOrThrow();
  const isStale = row.last_at > now || now - row.last_at > memory;
  if (!isStale && row.blocked_until > now) return row.blocked_until as Instant;
  const failures = isStale ? 1 : row.failures + 1;
  const excess = failures - free;
  const wait = excess < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(excess, 10));
  await transaction.updateTable('sign_in_attempt').set({ failures, last_at: now, blocked_until: now + wait }).where('id', '=', id).execute();
  return null;
}
