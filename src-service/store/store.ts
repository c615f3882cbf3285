import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

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
  readonly reading: Reading;
  /**
   * Runs a change of one organisation as one transaction. Changes of the same organisation take turns, in all processes (ADR 0024), so
   * what one of them reads stays so until it commits. Throws where there is no such organisation.
   */
  change<Result>(organizationId: string, work: (change: Change) => Promise<Result>): Promise<Result>;
  /** Runs a transaction that belongs to no organisation yet, or to none at all. */
  outside<Result>(work: (transaction: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
