import type { CheckoutId } from '#core/checkout/checkout.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { CacheDatabase } from '../database/connection.ts';

/** One line of the history. */
export interface ActivityEntry {
  readonly at: Instant;
  /** A fixed word for what happened, for example `imported`. */
  readonly kind: string;
  /** The checkout it is about; `null` when there is none. */
  readonly checkoutId: CheckoutId | null;
  /** Facts a text may show, by name; instants as ISO 8601 in UTC, several names as a list. */
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** An entry as it lies in the log; the number goes up with every entry. */
export interface RecordedActivity extends ActivityEntry {
  readonly number: number;
}

/** Which part of the history is asked for. */
export interface ActivityQuestion {
  /** Entries at this instant or later; from the beginning when absent. */
  readonly since?: Instant;
  readonly checkoutId?: CheckoutId;
  readonly kind?: string;
  /** At most so many, the newest. */
  readonly limit: number;
}

interface StoredActivity {
  readonly number: number;
  readonly at: Instant;
  readonly kind: string;
  readonly checkoutId: CheckoutId | null;
  readonly details: string;
}

/**
 * Reads the history, newest first. An entry whose details can no longer be read is given without them, and an instant that no date can
 * show as the nearest that one can: nothing guards these rows against a flipped byte.
 */
export function readActivity(database: CacheDatabase, question: ActivityQuestion): RecordedActivity[] {
  const { since = null, checkoutId = null, kind = null, limit } = question;
  return database
    .prepare<Record<string, string | number | null>, StoredActivity>(
      `SELECT id AS number, at, kind, checkout_id AS checkoutId, details FROM activity
       WHERE (@since IS NULL OR at >= @since) AND (@checkoutId IS NULL OR checkout_id = @checkoutId)
         AND (@kind IS NULL OR kind = @kind)
       ORDER BY id DESC LIMIT @limit`,
    )
    .all({ since, checkoutId, kind, limit })
    .map(recorded);
}

/** The newest entry of each checkout among those of certain kinds, at once: one question for any number of checkouts. */
export function readNewestOfCheckouts(database: CacheDatabase, kinds: readonly string[]): Map<CheckoutId, RecordedActivity> {
  const rows = database
    .prepare<string[], StoredActivity>(
      `SELECT max(id) AS number, at, kind, checkout_id AS checkoutId, details FROM activity
       WHERE checkout_id IS NOT NULL AND kind IN (${kinds.map(() => '?').join(', ')}) GROUP BY checkout_id`,
    )
    .all(...kinds);
  // SQLite takes the other columns from the row that has the maximum.
  return new Map(rows.flatMap((row) => (row.checkoutId === null ? [] : [[row.checkoutId, recorded(row)]])));
}

/** Adds an entry at the end. */
export function insertActivity(database: CacheDatabase, { at, kind, checkoutId, details }: ActivityEntry): void {
  database
    .prepare('INSERT INTO activity (at, kind, checkout_id, details) VALUES (?, ?, ?, ?)')
    .run(at, kind, checkoutId, JSON.stringify(details));
}

function recorded(row: StoredActivity): RecordedActivity {
  return { ...row, at: instant(row.at), details: readDetails(row.details) };
}

function readDetails(text: string): RecordedActivity['details'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as RecordedActivity['details']) : {};
  } catch {
    return {};
  }
}
