import { sql } from 'kysely';
import { MINUTE, between, type Instant } from '#core/time/instant.ts';
import type { Change, Reading, Store } from '../store/store.ts';
import { deriveRows } from './derive-rows.ts';
import { numberOfState } from './history-numbers.ts';
import type { TextOrder } from './text-orders.ts';
import { placeTexts, whichAreNotPlaced } from './place-texts.ts';

/** How far a history is derived. */
export interface HistoryHead {
  /** Its number, which rows and texts have. */
  readonly number: number;
  /** Goes up whenever a row changes: an order of rows is good as long as it stays. */
  readonly change: number;
  /** How many rows there are. */
  readonly rows: number;
}

/** Rows of the hash-chained record that one transaction derives from: it holds the organisation's lock meanwhile. */
const ENTRIES_AT_ONCE = 2_000;

/** Clocks of several processes may differ by so much: within it no row's state is set back. */
const CLOCKS_DIFFER = MINUTE;

/**
 * Brings the history of an organisation up to its last change and to `now`, and gives texts their places in an order. Where nothing happened
 * since the last time, which is nearly always, it reads one row.
 *
 * Rows are derived from the record of changes when somebody looks, not when a checkout is made: making 100,000 checkouts costs nothing more,
 * and there is no second way by which a row could be written.
 */
export async function catchUp(store: Store, organizationId: string, now: Instant, order: TextOrder | null): Promise<HistoryHead> {
  for (;;) {
    const state = await stateOf(store.reading, organizationId, now);
    if (state.isCurrent && (order === null || !(await whichAreNotPlaced(store.reading, state.head, order)))) return state.head;
    await store.change(organizationId, (change) => oneStep(change, store, organizationId, now, order));
  }
}

interface State {
  readonly head: HistoryHead & { readonly orders: string };
  readonly isCurrent: boolean;
  readonly auditNumber: number;
  readonly lastAuditNumber: number;
  readonly isClockDue: boolean;
  readonly texts: number;
  readonly asOf: number;
}

const NO_HISTORY: State['head'] = { number: 0, change: 0, rows: 0, orders: '{}' };

async function stateOf(reading: Reading, organizationId: string, now: Instant): Promise<State> {
  const row = await reading
    .selectFrom('organization')
    .leftJoin('checkout_history', 'checkout_history.organization_id', 'organization.id')
    .select([
      'organization.audit_number as last_audit_number', 'checkout_history.number', 'checkout_history.audit_number', 'checkout_history.change',
      'checkout_history.as_of', 'checkout_history.next_end', 'checkout_history.rows', 'checkout_history.texts', 'checkout_history.orders',
    ]) // prettier-ignore
    .where('organization.id', '=', organizationId)
    .executeTakeFirstOrThrow();
  const { number, change, rows, texts, orders, as_of, audit_number } = row;
  if (number === null || change === null || rows === null || texts === null || orders === null || as_of === null || audit_number === null) {
    return { head: NO_HISTORY, isCurrent: false, auditNumber: 0, lastAuditNumber: row.last_audit_number, isClockDue: false, texts: 0, asOf: 0 };
  }
  const isEndDue = row.next_end !== null && now >= row.next_end;
  const isClockDue = isEndDue || between(now, as_of as Instant) > CLOCKS_DIFFER;
  const isCurrent = audit_number === row.last_audit_number && !isClockDue;
  return { head: { number, change, rows, orders }, isCurrent, auditNumber: audit_number, lastAuditNumber: row.last_audit_number, isClockDue, texts, asOf: as_of };
}

async function oneStep(change: Change, store: Store, organizationId: string, now: Instant, order: TextOrder | null): Promise<void> {
  const state = await stateOf(change, organizationId, now);
  if (state.head.number === 0) {
    await begin(change, store, organizationId);
    return;
  }
  if (state.auditNumber < state.lastAuditNumber) {
    const upTo = Math.min(state.lastAuditNumber, state.auditNumber + ENTRIES_AT_ONCE);
    const { rows, texts, count } = await deriveRows(change, { organizationId, ...state.head, texts: state.texts }, [state.auditNumber, upTo], now);
    const next = await nextEnd(change, state.head.number);
    const set = { audit_number: upTo, as_of: Math.max(state.asOf, now), rows, texts, next_end: next, change: state.head.change + (count > 0 ? 1 : 0) };
    await change.updateTable('checkout_history').set(set).where('organization_id', '=', organizationId).execute();
    return;
  }
  if (state.isClockDue) {
    const count = await followClock(change, state.head.number, now);
    const set = { as_of: now, next_end: await nextEnd(change, state.head.number), change: state.head.change + (count > 0 ? 1 : 0) };
    await change.updateTable('checkout_history').set(set).where('organization_id', '=', organizationId).execute();
    return;
  }
  if (order !== null) await placeTexts(change, organizationId, state.head, order);
}

/** Histories of several organisations may begin at once, and each has a number of its own. */
async function begin(change: Change, store: Store, organizationId: string): Promise<void> {
  if (store.kind === 'postgresql') await sql`lock table checkout_history in share row exclusive mode`.execute(change);
  const { last } = await change
    .selectFrom('checkout_history')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .executeTakeFirstOrThrow();
  await change
    .insertInto('checkout_history')
    .values({ organization_id: organizationId, number: last + 1, audit_number: 0, change: 0, as_of: 0, next_end: null, rows: 0, texts: 0, orders: '{}' })
    .execute();
}

/** Rows whose end has come, or is no longer over because the clock was set back, change their state. */
async function followClock(change: Change, history: number, now: Instant): Promise<number> {
  const [active, cleared, expired] = (['active', 'cleared', 'expired'] as const).map(numberOfState);
  const ended = await change
    .updateTable('history_row')
    .set({ state: expired ?? 0 })
    .where('history', '=', history)
    .where('state', 'in', [active ?? 0, cleared ?? 0])
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  const back = await change
    .updateTable('history_row')
    .set({ state: sql<number>`case when cleared_at is null then ${sql.lit(active)} else ${sql.lit(cleared)} end` })
    .where('history', '=', history)
    .where('state', '=', expired ?? 0)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows + back.numUpdatedRows);
}

async function nextEnd(change: Change, history: number): Promise<number | null> {
  const ends = await Promise.all(
    (['active', 'cleared'] as const).map((state) =>
      change
        .selectFrom('history_row')
        .select('expires_at')
        .where('history', '=', history)
        .where('state', '=', numberOfState(state))
        .orderBy('expires_at')
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  const all = ends.flatMap((end) => (end === undefined ? [] : [end.expires_at]));
  return all.length === 0 ? null : Math.min(...all);
}
