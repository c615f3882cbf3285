import { expressionBuilder, sql, type RawBuilder, type SqlBool } from 'kysely';
import type { AdministeredState } from '#core/checkout/administered-state.ts';
import { DAY, instant, type Instant } from '#core/time/instant.ts';
import { findCheckouts, type StoredCheckout } from '../checkouts/stored-checkout.ts';
import type { Reading } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { conditionsOf, type HistoryFilter, type RowCondition } from './history-filter.ts';
import { STATES_BY_NUMBER } from './history-numbers.ts';
import { joinsOf, leadOf, orderOf, type SortKey } from './history-order.ts';
import type { TextOrder } from './text-orders.ts';

/** What is asked of a history: which rows, and in which order. */
export interface HistoryQuestion {
  /** The number of the history. */
  readonly history: number;
  readonly filter: HistoryFilter;
  readonly sort: readonly SortKey[];
  readonly order: TextOrder;
}

/**
 * Gives the numbers of the first rows, in their order. They are looked for where they most likely are: among the rows that the first key of the
 * sort puts first, then among the next ones, so that not all of a million rows are sorted for a page.
 */
export async function firstNumbers(reading: Reading, question: HistoryQuestion, limit: number): Promise<readonly number[]> {
  const conditions = await conditionsOf(reading, question.history, question.filter);
  const found: number[] = [];
  for (const range of isNarrow(question.filter) ? [null] : await rangesOf(reading, question)) {
    const some = selection(question, range === null ? conditions : [...conditions, range]);
    const { rows } = await sql<{ readonly number: number }>`${some} limit ${limit - found.length}`.execute(reading);
    for (const { number } of rows) found.push(number);
    if (found.length >= limit) break;
  }
  return found;
}

/** Whether a filter leaves so few rows that all of them are sorted sooner than they are found range by range. */
function isNarrow({ user, machine, text, cleared, checkedIn }: HistoryFilter): boolean {
  return [user, machine, text, cleared?.from, cleared?.before, checkedIn?.from, checkedIn?.before].some((said) => said !== undefined);
}

/** So many different texts are in the first range, in that and the next one, and so on; all others are in the last. */
const TEXTS_UP_TO = [1, 8, 64, 512];

/** Ranges of the first key of a sort, in its order, that together are everything; `null` is everything at once. */
async function rangesOf(reading: Reading, { history, sort, order }: HistoryQuestion): Promise<readonly (RowCondition | null)[]> {
  const lead = leadOf(sort, order);
  if (lead === null) return [null];
  const isDescending = sort[0]?.isDescending === true;
  if (lead.kind === 'state') {
    const states = [...STATES_BY_NUMBER.keys()];
    return (isDescending ? states.reverse() : states).map((state) => (row) => row('history_row.state', '=', state));
  }
  const texts = await reading
    .selectFrom('history_text')
    .select(`${lead.column} as key`)
    .where('history', '=', history)
    .where('kind', '=', lead.textKind)
    .orderBy(lead.column, isDescending ? 'desc' : 'asc')
    .limit(TEXTS_UP_TO.at(-1) ?? 0)
    .execute();
  const ends = TEXTS_UP_TO.flatMap((count) => texts[count - 1]?.key ?? []).filter((end, place, all) => end !== all[place - 1]);
  if (ends.length === 0) return [null];
  const [after, upTo] = isDescending ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`];
  const between = (before: string | number | null, end: string | number | null): RowCondition => {
    // A range that is closed begins with its few texts; the one that is left begins with the rows.
    const column = end === null ? sql.ref(`${lead.alias}.${lead.column}`) : sql.ref(lead.column);
    const parts = [...(before === null ? [] : [sql<SqlBool>`${column} ${after} ${before}`]), ...(end === null ? [] : [sql<SqlBool>`${column} ${upTo} ${end}`])];
    const within = sql.join(parts, sql` and `);
    if (end === null) return () => sql<SqlBool>`${within}`;
    const texts = sql`select number from history_text where history = ${history} and kind = ${lead.textKind} and ${within}`;
    return () => sql<SqlBool>`${sql.ref(`history_row.${lead.alias}_text`)} in (${texts})`;
  };
  return [...ends, null].map((end, place) => between(ends[place - 1] ?? null, end));
}

/**
 * Gives the numbers of all rows, in their order: four bytes each. The database puts them together as one text, since a million rows that
 * come one by one take longer than their sorting.
 */
export async function allNumbers(reading: Reading, question: HistoryQuestion): Promise<Uint32Array> {
  const conditions = await conditionsOf(reading, question.history, question.filter);
  const { rows } = await sql<{ readonly numbers: string | null }>`
    select string_agg(cast(number as text), ',') as numbers from (${selection(question, conditions)}) as sorted`.execute(reading);
  const [found] = rows;
  return found?.numbers === undefined || found.numbers === null ? new Uint32Array() : numbersOf(found.numbers);
}

function selection({ sort, order }: HistoryQuestion, conditions: readonly RowCondition[]): RawBuilder<unknown> {
  return sql`select history_row.number from history_row ${joinsOf(sort)} where ${whereOf(conditions)} order by ${orderOf(sort, order)}`;
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

/** Counts rows by their states; a state without rows is there too. A plus keeps SQLite from walking through the index by state, which is longer where other columns are looked at. */
export async function countStates(reading: Reading, { history, filter }: HistoryQuestion): Promise<Readonly<Record<AdministeredState, number>>> {
  const conditions = await conditionsOf(reading, history, filter);
  // Without a filter the index by state has all that is counted.
  const state = conditions.length === 1 ? sql`state` : sql`+state`;
  const { rows } = await sql<{ readonly state: number; readonly count: number }>`
    select ${state} as state, count(*) as count from history_row where ${whereOf(conditions)} group by ${state}`.execute(reading);
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
