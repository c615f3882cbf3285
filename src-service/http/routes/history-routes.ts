import { z } from 'zod';
import { ADMINISTERED_STATES, type AdministeredState } from '#core/checkout/administered-state.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { catchUp, type HistoryHead } from '../../checkout-history/catch-up.ts';
import type { HistoryFilter } from '../../checkout-history/history-filter.ts';
import { writeHistoryCsv } from '../../checkout-history/history-csv.ts';
import { needsOrder, type SortKey } from '../../checkout-history/history-order.ts';
import { allNumbers, countBars, countStates, firstNumbers, readRows, type HistoryQuestion } from '../../checkout-history/read-history.ts';
import { orderOfLanguage, type HistoryLanguage } from '../../checkout-history/text-orders.ts';
import type { Caller } from '../../sign-in/caller.ts';
import type { Store } from '../../store/store.ts';
import { route, type Route } from '../route.ts';
import { checkoutJson } from '../schemas.ts';
import { shown } from './checkout-routes.ts';
import { filterOf, filterQuery, sortQuery } from './history-query.ts';

/** Rows of one answer. */
const MOST_ROWS = 500;

const rowJson = checkoutJson.extend({ id: z.int() });
const statesJson = z.object(Object.fromEntries(ADMINISTERED_STATES.map((state) => [state, z.int()])) as Record<AdministeredState, z.ZodInt>);
const change = z.int().describe('goes up whenever a row changes; an order of ids is good as long as it stays');

interface Asked {
  readonly store: Store;
  readonly caller: Caller;
  readonly now: Instant;
}

/** Brings the history up to now, and makes of a query what is asked of it. */
async function questionOf({ store, caller, now }: Asked, filter: HistoryFilter, sort: readonly SortKey[], language: HistoryLanguage): Promise<{ readonly head: HistoryHead; readonly question: HistoryQuestion }> {
  const order = orderOfLanguage(language);
  const head = await catchUp(store, caller.organizationId, now, needsOrder(sort) ? order : null);
  return { head, question: { history: head.number, filter, sort, order } };
}

async function rowsOf({ store, caller, now }: Asked, head: HistoryHead, ids: readonly number[]): Promise<z.infer<typeof rowJson>[]> {
  const rows = await readRows(store.reading, caller.organizationId, head.number, ids, now);
  return rows.map(({ number, checkout }) => ({ id: number, ...shown(checkout) }));
}

/** Ids, four bytes each, the lowest byte first. */
function packed(ids: Uint32Array): string {
  const bytes = Buffer.alloc(ids.length * Uint32Array.BYTES_PER_ELEMENT);
  for (const [place, id] of ids.entries()) bytes.writeUInt32LE(id, place * Uint32Array.BYTES_PER_ELEMENT);
  return bytes.toString('base64');
}

/** The history of checkouts: what became of all of them. */
export const historyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/history',
    role: 'administrator',
    summary: 'Gives the first rows of a filter and a sort, how many there are of each state, and how many without a filter.',
    query: z.strictObject({ ...filterQuery, ...sortQuery, limit: z.coerce.number().int().min(0).max(MOST_ROWS).default(100) }),
    answers: z.strictObject({ change, total: z.int(), matching: z.int(), states: statesJson, rows: z.array(rowJson) }),
    errors: [],
    handle: async (asked) => {
      const { sort, language, limit, ...filter } = asked.query;
      const { head, question } = await questionOf(asked, filterOf(filter), sort, language);
      const states = await countStates(asked.store.reading, question);
      const ids = limit === 0 ? [] : await firstNumbers(asked.store.reading, question, limit);
      const matching = Object.values(states).reduce((sum, count) => sum + count, 0);
      return { json: { change: head.change, total: head.rows, matching, states, rows: await rowsOf(asked, head, ids) } };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/history/ids',
    role: 'administrator',
    summary: 'Gives the ids of all rows of a filter in the order of a sort, once per change: where `known` is the change still, there is nothing to give.',
    query: z.strictObject({ ...filterQuery, ...sortQuery, known: z.coerce.number().int().min(0).optional() }),
    answers: z.strictObject({
      change,
      count: z.int().nullable(),
      ids: z.string().nullable().describe('base64 of four bytes for each id, the lowest byte first; null where `known` is the change still'),
    }),
    errors: [],
    handle: async (asked) => {
      const { sort, language, known, ...filter } = asked.query;
      const { head, question } = await questionOf(asked, filterOf(filter), sort, language);
      if (known === head.change) return { json: { change: head.change, count: null, ids: null } };
      const ids = await allNumbers(asked.store.reading, question);
      return { json: { change: head.change, count: ids.length, ids: packed(ids) } };
    },
  }),
  route({
    method: 'POST',
    path: '/v1/history/rows',
    role: 'administrator',
    summary: 'Gives rows by their ids, in the order of the ids: a window of the grid. Ids that are not there are left out.',
    body: z.strictObject({ ids: z.array(z.int().min(1).max(2_147_483_647)).min(1).max(MOST_ROWS) }),
    answers: z.strictObject({ change, rows: z.array(rowJson) }),
    errors: [],
    handle: async (asked) => {
      const head = await catchUp(asked.store, asked.caller.organizationId, asked.now, null);
      return { json: { change: head.change, rows: await rowsOf(asked, head, asked.body.ids) } };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/history/histogram',
    role: 'administrator',
    summary: 'Counts the rows of a filter by the week (from Monday) or the month (UTC) in which they were made or end; bars without rows are left out.',
    query: z.strictObject({ ...filterQuery, of: z.enum(['made', 'ends']).default('made'), per: z.enum(['week', 'month']).default('week') }),
    answers: z.strictObject({ change, bars: z.array(z.strictObject({ from: z.string(), count: z.int() })) }),
    errors: [],
    handle: async (asked) => {
      const { of, per, ...filter } = asked.query;
      const { head, question } = await questionOf(asked, filterOf(filter), [], 'en');
      const bars = await countBars(asked.store.reading, question, of, per);
      return { json: { change: head.change, bars: bars.map(({ from, count }) => ({ from: formatIsoInstant(from).slice(0, 10), count })) } };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/history.csv',
    role: 'administrator',
    summary: 'Gives the rows of a filter in the order of a sort as CSV, while it is read.',
    query: z.strictObject({ ...filterQuery, ...sortQuery }),
    answers: 'text/csv; charset=utf-8',
    errors: [],
    handle: async (asked) => {
      const { sort, language, ...filter } = asked.query;
      const { question } = await questionOf(asked, filterOf(filter), sort, language);
      const stream = writeHistoryCsv(asked.store.reading, asked.caller.organizationId, question, asked.now);
      return { stream, type: 'text/csv; charset=utf-8', name: 'history.csv' };
    },
  }),
];
