import type { Transaction } from 'kysely';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/** Rows that one transaction takes away: others get their turn between two. */
const PART = 1_000;

/** Takes rows away part by part, at most so many at once, until there are none, and says how many there were. */
export async function inParts(store: Store, remove: (transaction: Transaction<Tables>, most: number) => Promise<{ readonly numDeletedRows: bigint }>): Promise<number> {
  let removed = 0;
  for (;;) {
    const part = Number((await store.outside((transaction) => remove(transaction, PART))).numDeletedRows);
    removed += part;
    if (part < PART) return removed;
  }
}
