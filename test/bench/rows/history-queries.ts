import { sql } from 'kysely';
import { DAY, duration, minus, type Instant } from '#core/time/instant.ts';
import { catchUp } from '#service/checkout-history/catch-up.ts';
import type { HistoryFilter } from '#service/checkout-history/history-filter.ts';
import type { SortColumn, SortKey } from '#service/checkout-history/history-order.ts';
import { allNumbers, countStates, firstNumbers, readRows, type HistoryQuestion } from '#service/checkout-history/read-history.ts';
import { seedHistory } from '#service/demonstration/seed-history.ts';
import type { Store } from '#service/store/store.ts';
import { timeText, type BenchRow } from '../bench-row.ts';
import { quantile } from '../interleaved.ts';
import { onEachStore, type ServiceBench } from '../service-bench.ts';

const COUNT = 100_000;
const COPIES = 10;
const ROUNDS = 7;
const FIRST = 100;

interface Measured {
  readonly question: string;
  readonly first: number;
  readonly all: number;
}

/** The history of checkouts: its first page and its counts under every kind of filter and sort. */
export async function historyQueries(): Promise<BenchRow[]> {
  const rows = await onEachStore(async (bench) => {
    const small = await measureHistory(bench, COUNT, true);
    if (bench.kind === 'sqlite') return [rowOf(`portal: first page and any filter at ${COUNT.toLocaleString('en')} rows, SQLite`, small, 50)];
    await copy(bench.store);
    const large = await measureHistory(bench, COUNT * COPIES, false);
    return [
      rowOf(`portal: first page and any filter at ${COUNT.toLocaleString('en')} rows, PostgreSQL`, small, 50),
      rowOf(`portal: first page and any filter at ${(COUNT * COPIES).toLocaleString('en')} rows, PostgreSQL`, large, 150, ' in the store'),
    ];
  });
  return rows.flat();
}

function rowOf(what: string, measured: readonly Measured[], goal: number, where = ''): BenchRow {
  const slowest = measured.toSorted((one, other) => other.first - one.first);
  const worst = slowest[0]?.first ?? Number.NaN;
  const all = measured.reduce((most, one) => Math.max(most, one.all), 0);
  return {
    what,
    measured: `${timeText(quantile(measured.map(({ first }) => first), 0.5))}, slowest ${timeText(worst)}`,
    goal: `≤ ${String(goal)} ms${where}`,
    isMet: worst <= goal,
    how: `${String(measured.length)} questions of filters and sorts, each asked ${String(ROUNDS)} times, the median of each: the ids of the first ${String(FIRST)} rows${where === '' ? ', the rows themselves' : ''} and the count of each state. The slowest are ${slowest.slice(0, 3).map(({ question, first }) => `${question} (${timeText(first)})`).join(', ')}. All ids in their order take ${timeText(all)} at most.${where === '' ? '' : ` They are ${String(COPIES)} copies of the other history, with ids of their own.`}`,
  };
}

async function measureHistory({ kind, store, organization: { organizationId }, now }: ServiceBench, count: number, isNew: boolean): Promise<readonly Measured[]> {
  if (isNew) await seedHistory(store, { organizationId, actor: 'command:bench', now }, { seed: 1, count });
  const { number: history } = await catchUp(store, organizationId, now, 'pl');
  if (kind === 'postgresql') await sql`vacuum analyze`.execute(store.reading);
  const measured: Measured[] = [];
  for (const [name, filter, sort] of questions(now)) {
    const question: HistoryQuestion = { history, filter, sort: sortOf(sort), order: 'pl' };
    const first: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      await countStates(store.reading, question);
      const numbers = await firstNumbers(store.reading, question, FIRST);
      if (isNew) await readRows(store.reading, organizationId, history, numbers, now);
      first.push(performance.now() - began);
    }
    const began = performance.now();
    await allNumbers(store.reading, question);
    measured.push({ question: name, first: quantile(first, 0.5), all: performance.now() - began });
  }
  return measured;
}

function sortOf(text: string): SortKey[] {
  return text.split(',').map((one) => ({ column: one.replace('-', '') as SortColumn, isDescending: one.startsWith('-') }));
}

function questions(now: Instant): readonly (readonly [name: string, filter: HistoryFilter, sort: string])[] {
  const ago = (days: number): Instant => minus(now, duration(days, DAY));
  return [
    ['no filter', {}, '-made'],
    ['no filter, by user', {}, 'user'],
    ['no filter, by machine', {}, 'machine'],
    ['no filter, by user and machine', {}, 'user,machine'],
    ['no filter, by state and end', {}, 'state,-ends'],
    ['no filter, by application and version', {}, 'application,-version'],
    ['a country, by user', { countries: ['PL'] }, 'user'],
    ['a state, by end', { states: ['active'] }, '-ends'],
    ['a license service', { licenseService: 'SELECTserver' }, '-made'],
    ['a user', { user: 'kaminska' }, '-made'],
    ['a machine, by user', { machine: 'ws-17' }, 'user'],
    ['an application and its version, by state', { application: 'modeler', version: '10.16' }, 'state,-ends'],
    ['made in a quarter, by user', { made: { from: ago(200), before: ago(110) } }, 'user'],
    ['ends in a month', { ends: { from: now, before: ago(-30) } }, 'ends'],
    ['cleared in a month', { cleared: { from: ago(30) } }, '-cleared'],
    ['checked in in a month, by machine', { checkedIn: { from: ago(30) } }, 'machine'],
    ['a text', { text: 'ws-19' }, '-made'],
    ['a text that is nowhere', { text: 'zzzz' }, '-made'],
    ['everything at once', { countries: ['PL', 'DE'], states: ['expired', 'checked-in'], application: 'demo', text: 'a', ends: { from: ago(900) } }, 'country,user,-ends'],
  ];
}

/** Copies rows with ids of their own: what they name is not there, and is not read. */
async function copy({ reading }: Store): Promise<void> {
  for (let copies = 1; copies < COPIES; copies += 1) {
    const number = sql.lit(copies);
    await sql`insert into history_row select history, number + ${number} * ${sql.lit(COUNT)}, ${number} || '-' || checkout_id, state, country, license_service,
      user_text, machine_text, applications_text, issued_at - ${number} * 1000, expires_at - ${number} * 1000, cleared_at, checked_in_at
      from history_row where number <= ${sql.lit(COUNT)}`.execute(reading);
  }
}
