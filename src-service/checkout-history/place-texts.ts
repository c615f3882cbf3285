import { sql } from 'kysely';
import type { Change, Reading } from '../store/store.ts';
import { comparerOf, ORDER_VERSION, type TextOrder } from './text-orders.ts';

/** How far apart places are where there is room: so many texts can come between two that are there. */
const STEP = 2 ** 24;

/** Places that one statement writes. */
const PLACES_AT_ONCE = 2_000;

interface Placing {
  readonly number: number;
  readonly orders: string;
}

/** Whether texts of a history have no place in an order yet, or places that another version of the language data made. */
export async function whichAreNotPlaced(reading: Reading, { number, orders }: Placing, order: TextOrder): Promise<boolean> {
  if (versionOf(orders, order) !== ORDER_VERSION) return true;
  const missing = await reading
    .selectFrom('history_text')
    .select('number')
    .where('history', '=', number)
    .where('kind', 'in', [0, 1, 2])
    .where(`place_${order}`, 'is', null)
    .limit(1)
    .executeTakeFirst();
  return missing !== undefined;
}

/**
 * Gives every text of a history its place in the order of a language: a number that is smaller than that of whatever comes later, the same
 * for texts that the language does not tell apart. `Intl.Collator` compares; the databases only compare numbers, so both of them order
 * alike, whatever collations they have. New texts come between those that are there; where there is no room, all are spread anew.
 */
export async function placeTexts(change: Change, organizationId: string, { number: history, orders }: Placing, order: TextOrder): Promise<void> {
  const column = `place_${order}` as const;
  const compare = comparerOf(order);
  const isOfThisVersion = versionOf(orders, order) === ORDER_VERSION;
  const all = await change.selectFrom('history_text').select(['number', 'label', `${column} as place`]).where('history', '=', history).execute();
  const placed = isOfThisVersion ? all.filter((text) => text.place !== null).sort((one, other) => (one.place ?? 0) - (other.place ?? 0)) : [];
  const missing = isOfThisVersion ? all.filter((text) => text.place === null) : all;
  const added = missing.sort((one, other) => compare(one.label, other.label));
  const places = placesBetween(placed.map(({ label, place }) => ({ label, place: place ?? 0 })), added.map(({ label }) => label), compare);
  if (places !== null) await store(change, history, column, added.map(({ number }, index) => [number, places[index] ?? 0]));
  else {
    const sorted = all.sort((one, other) => compare(one.label, other.label));
    await store(change, history, column, spread(sorted.map(({ label }) => label), compare).map((place, index) => [sorted[index]?.number ?? 0, place]));
  }
  const versions = { ...(JSON.parse(orders) as object), [order]: ORDER_VERSION };
  await change.updateTable('checkout_history').set({ orders: JSON.stringify(versions) }).where('organization_id', '=', organizationId).execute();
}

/**
 * Places for sorted texts among those that have one; `null` where there is no room. Exported for its test.
 *
 * @param placed in their order
 * @param added in theirs
 */
export function placesBetween(
  placed: readonly { readonly label: string; readonly place: number }[],
  added: readonly string[],
  compare: (one: string, other: string) => number,
): readonly number[] | null {
  const places: number[] = [];
  for (let start = 0; start < added.length; ) {
    const next = firstNotBefore(placed, added[start] ?? '', compare);
    const above = placed[next];
    const beyond = above === undefined ? -1 : added.findIndex((label, index) => index >= start && compare(label, above.label) >= 0);
    const end = beyond === -1 ? added.length : beyond;
    if (end === start) {
      // As one that is there.
      places.push(above?.place ?? 0);
      start += 1;
      continue;
    }
    const low = placed[next - 1]?.place ?? 0;
    const groups = spread(added.slice(start, end), compare).map((place) => place / STEP);
    const room = above === undefined ? Infinity : above.place - low;
    const step = Math.min(STEP, Math.floor(room / ((groups.at(-1) ?? 0) + 1)));
    if (step < 1) return null;
    places.push(...groups.map((group) => low + group * step));
    start = end;
  }
  return places;
}

/** Places for sorted texts where there is all the room: equal ones have the same. */
function spread(sorted: readonly string[], compare: (one: string, other: string) => number): number[] {
  let group = 0;
  return sorted.map((label, index) => {
    if (index === 0 || compare(sorted[index - 1] ?? '', label) !== 0) group += 1;
    return group * STEP;
  });
}

function firstNotBefore(placed: readonly { readonly label: string }[], label: string, compare: (one: string, other: string) => number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(placed[middle]?.label ?? '', label) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function store(change: Change, history: number, column: `place_${TextOrder}`, places: readonly (readonly [number: number, place: number])[]): Promise<void> {
  for (let start = 0; start < places.length; start += PLACES_AT_ONCE) {
    const values = places.slice(start, start + PLACES_AT_ONCE).map((pair) => sql`(${sql.join(pair.map((one) => sql.lit(one)))})`);
    await sql`update history_text set ${sql.ref(column)} = placed.column2 from (values ${sql.join(values)}) as placed
      where history_text.history = ${sql.lit(history)} and history_text.number = placed.column1`.execute(change);
  }
}

function versionOf(orders: string, order: TextOrder): unknown {
  return (JSON.parse(orders) as Readonly<Record<string, unknown>>)[order];
}
