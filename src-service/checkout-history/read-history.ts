import { expressionBuilder, sql, type RawBuilder } from 'kysely';
import type { AdministeredState } from '#core/checkout/administered-state.ts';
import { DAY, instant, type Instant } from '#core/time/instant.ts';
import { findCheckouts, type StoredCheckout } from '../checkouts/stored-checkout.ts';
import type { Reading } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { conditionsOf, type HistoryFilter, type RowCondition } from './history-filter.ts';
import { STATES_BY_NUMBER } from './history-numbers.ts';
import { joinsOf, orderOf, type SortKey } from './history-order.ts';
import type { TextOrder } from './text-orders.ts';

/** What is asked of a history: which rows, and in which order. */
export interface HistoryQuestion {
  /** The number of the history. */
  readonly history: number;
  readonly filter: HistoryFilter;
  readonly sort: readonly SortKey[];
  readonly order: TextOrder;
}

/** Gives the numbers of the first rows, in their order. */
export async function firstNumbers(reading: Reading, question: HistoryQuestion, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly number: number }>`${await selection(reading, question)} limit ${limit}`.execute(reading);
  return rows.map(({ number }) => number);
}

/**
 * Gives the numbers of all rows, in their order: four bytes each. The database puts them together as one text, since a million rows that
 * come one by one take longer than their sorting.
 */
export async function allNumbers(reading: Reading, question: HistoryQuestion): Promise<Uint32Array> {
  const { rows } = await sql<{ readonly numbers: string | null }>`
    select string_agg(cast(number as text), ',') as numbers from (${await selection(reading, question)}) as sorted`.execute(reading);
  const [found] = rows;
  return found?.numbers === undefined || found.numbers === null ? new Uint32Array() : numbersOf(found.numbers);
}

async function selection(reading: Reading, { history, filter, sort, order }: HistoryQuestion): Promise<RawBuilder<unknown>> {
  const where = whereOf(await conditionsOf(reading, history, filter));
  return sql`select history_row.number from history_row ${joinsOf(sort)} where ${where} order by ${orderOf(sort, order)}`;
}

function whereOf(conditions: readonly RowCondition[]): RawBuilder<unknown> {
  const row = expressionBuilder<Tables, 'history_row'>();
  return sql.join(conditions.map((condition) => condition(row)), sql` and `);
}

function numbersOf(text: string): Uint32Array {
  const numbers: number[] = [];
  let number = 0;
  for (let place = 0; place <= text.length; place += 1) {
    const digit = text.charCodeAt(place) - 0x30;
    if (digit >= 0) number = number * 10 + digit;
    else {
      numbers.push(number);
      number = 0;
    }
  }
  return Uint32Array.from(numbers);
}

/** Counts rows by their states; a state without rows is there too. The plus keeps SQLite from walking through an index by state, which is longer. */
export async function countStates(reading: Reading, { history, filter }: HistoryQuestion): Promise<Readonly<Record<AdministeredState, number>>> {
  const where = whereOf(await conditionsOf(reading, history, filter));
  const { rows } = await sql<{ readonly state: number; readonly count: number }>`
    select +state as state, count(*) as count from history_row where ${where} group by +state`.execute(reading);
  const counts = new Map(rows.map(({ state, count }) => [state, count]));
  return Object.fromEntries(STATES_BY_NUMBER.map((state, number) => [state, counts.get(number) ?? 0])) as Record<AdministeredState, number>;
}

/** One bar of a histogram. */
export interface HistogramBar {
  /** The first day of the week (Monday) or the month. */
  readonly from: Instant;
  readonly count: number;
}

/** Days since 1970 to the Monday of their week: 1970-01-01 was a Thursday. */
const THURSDAY = 3;
const WEEK_DAYS = 7;

/** Counts rows by the week or the month (UTC) in which they were made or end; bars without rows are left out. */
export async function countBars(
  reading: Reading,
  { history, filter }: HistoryQuestion,
  of: 'made' | 'ends',
  per: 'week' | 'month',
): Promise<readonly HistogramBar[]> {
  const where = whereOf(await conditionsOf(reading, history, filter));
  const column = sql.ref(of === 'made' ? 'history_row.issued_at' : 'history_row.expires_at');
  const { rows } = await sql<{ readonly day: number; readonly count: number }>`
    select ${column} / ${sql.lit(DAY)} as day, count(*) as count from history_row where ${where} group by 1`.execute(reading);
  const bars = new Map<number, number>();
  for (const { day, count } of rows) {
    const from = firstDay(day, per);
    bars.set(from, (bars.get(from) ?? 0) + count);
  }
  return [...bars].sort(([one], [other]) => one - other).map(([from, count]) => ({ from: instant(from * DAY), count }));
}

function firstDay(day: number, per: 'week' | 'month'): number {
  if (per === 'week') return day - ((((day + THURSDAY) % WEEK_DAYS) + WEEK_DAYS) % WEEK_DAYS);
  const date = new Date(day * DAY);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY;
}

/** A row of the history: a checkout and what became of it. */
export interface HistoryRow {
  readonly number: number;
  readonly checkout: StoredCheckout;
}

/** Reads rows by their numbers, in the order in which they are asked for; numbers that are not there are left out. */
export async function readRows(reading: Reading, organizationId: string, history: number, numbers: readonly number[], now: Instant): Promise<readonly HistoryRow[]> {
  if (numbers.length === 0) return [];
  const rows = await reading.selectFrom('history_row').select(['number', 'checkout_id']).where('history', '=', history).where('number', 'in', numbers).execute();
  const checkouts = await findCheckouts(reading, organizationId, rows.map(({ checkout_id }) => checkout_id), now);
  const byId = new Map<string, StoredCheckout>(checkouts.map((checkout) => [checkout.checkoutId, checkout]));
  const byNumber = new Map(rows.map(({ number, checkout_id }) => [number, byId.get(checkout_id)]));
  return numbers.flatMap((number) => {
    const checkout = byNumber.get(number);
    return checkout === undefined ? [] : [{ number, checkout }];
  });
}
