import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import type { TooBusy } from './turns.ts';

/** Which of the two databases it is. */
export type StoreKind = 'sqlite' | 'postgresql';

/** Where queries that only read may run: outside of any transaction, or inside one. */
export type Reading = Kysely<Tables>;

declare const changing: unique symbol;

/** A transaction that holds the lock of one organisation. Only {@link Store.change} makes one. */
export type Change = Transaction<Tables> & { readonly [changing]: true };

/** The database of the service. */
export interface Store {
  readonly kind: StoreKind;
  /** Reads what is committed. It waits for no change, of this process or of another one. */
  readonly reading: Reading;
  /**
   * Runs a change of one organisation as one transaction. Changes of the same organisation take turns, in all processes (ADR 0024), so
   * what one of them reads stays so until it commits. Throws where there is no such organisation, and {@link TooBusy} where it cannot
   * have its turn in the time that anybody waits.
   */
  change<Result>(organizationId: string, work: (change: Change) => Promise<Result>): Promise<Result>;
  /** Runs a transaction that belongs to no organisation yet, or to none at all. */
  outside<Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Reads everything as it was at one instant, on a connection of its own, however long that takes: it keeps nobody from reading or writing. */
  atOneInstant<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
