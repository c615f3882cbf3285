import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { Transaction } from 'kysely';
import { DAY, duration, HOUR, MINUTE, plus, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import { emailKey } from '../entitlements/email-key.ts';
import type { Reading, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { inParts } from './in-parts.ts';

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

/** How long a network from which somebody signed in is known as theirs, since the last time. */
const KNOWN = duration(90, DAY);

/**
 * Counts a try before its password is looked at, so that tries at the same time are counted too. Three counters: who asks for which
 * account, who asks for whatever, and the account from wherever. From a network where the account signed in before, the first alone
 * counts: whatever strangers try, from wherever, does not keep the owner out there. Somewhere new it can, a quarter of an hour at a time,
 * for as long as they go on with it from ten networks or more; and so can whoever is in the same network, at that account.
 */
export async function beginAttempt(store: Store, email: string, address: string, now: Instant): Promise<Attempt> {
  return store.outside(async (transaction) => {
    const { pair, network, account } = countersOf(email, address);
    const isKnown = await isKnownPlace(transaction, email, address, now);
    // Nothing is stored for who is refused anyway, whatever accounts they think of.
    const until = isKnown ? null : await refusedUntil(transaction, network, now);
    if (until !== null) return { ok: false, until };
    for (const counter of isKnown ? [pair] : [pair, network, account]) {
      // Who is refused by a narrow counter is not counted by a wider one: one computer that goes on keeps nobody else out.
      const wait = await count(store, transaction, counter, now);
      if (wait !== null) return { ok: false, until: wait };
    }
    return { ok: true };
  });
}

/**
 * Forgets the failures of whoever knew the password after all, gives the network back the try that was none, and remembers that the account
 * signed in from there. What the address did with other accounts stays counted.
 */
export async function forgetAttempts(store: Store, email: string, address: string, now: Instant): Promise<void> {
  const { pair, network, account } = countersOf(email, address);
  await store.outside(async (transaction) => {
    // Where they are known, the network's counter was not asked.
    if (!(await isKnownPlace(transaction, email, address, now))) {
      await transaction
        .updateTable('sign_in_attempt')
        .set((row) => ({ failures: row('failures', '-', 1), blocked_until: now }))
        .where('id', '=', network.id)
        .where('failures', '>', 0)
        .execute();
    }
    await transaction.deleteFrom('sign_in_attempt').where('id', 'in', [pair.id, account.id]).execute();
    const known = { failures: 0, last_at: now, blocked_until: plus(now, KNOWN) };
    await transaction
      .insertInto('sign_in_attempt')
      .values({ id: knownId(email, address), ...known })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(known))
      .execute();
  });
}

/** Takes away counters that have come to rest, and networks that are known no longer. */
export async function sweepAttempts(store: Store, now: Instant): Promise<void> {
  const since = plus(now, -DAY as Duration);
  await inParts(store, (transaction, most) =>
    transaction
      .deleteFrom('sign_in_attempt')
      .where('id', 'in', (rows) => rows.selectFrom('sign_in_attempt').select('id').where('last_at', '<', since).where('blocked_until', '<', now).limit(most))
      .executeTakeFirst(),
  );
}

function countersOf(email: string, address: string): Readonly<Record<'pair' | 'network' | 'account', Counter>> {
  const [account, network] = [emailKey(email), networkOf(address)];
  return {
    pair: { id: idOf('pair', account, network), free: 5, memory: DAY },
    network: { id: idOf('network', network), free: 100, memory: HOUR },
    account: { id: idOf('account', account), free: 50, memory: HOUR },
  };
}

/** The row that says that an account signed in from a network: known until its `blocked_until`. It counts nothing. */
function knownId(email: string, address: string): string {
  return idOf('known', emailKey(email), networkOf(address));
}

async function isKnownPlace(reading: Reading, email: string, address: string, now: Instant): Promise<boolean> {
  return (await refusedUntil(reading, { id: knownId(email, address) }, now)) !== null;
}

/** An IPv6 address stands for the /64 it is in: whoever has one has them all. */
export function networkOf(address: string): string {
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

/** Until when a row holds; `null` where it does not. Nothing of it changes. */
async function refusedUntil(reading: Reading, { id }: Pick<Counter, 'id'>, now: Instant): Promise<Instant | null> {
  const row = await reading.selectFrom('sign_in_attempt').select(['last_at', 'blocked_until']).where('id', '=', id).executeTakeFirst();
  return row === undefined || row.last_at > now || row.blocked_until <= now ? null : (row.blocked_until as Instant);
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
