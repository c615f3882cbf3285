import { setImmediate as nextTurn } from 'node:timers/promises';
import { planCheckout } from '#core/checkout/plan-checkout.ts';
import type { CivilDate } from '#core/time/civil-date.ts';
import type { Reading } from '../../store/store.ts';
import { gatherCheckoutFacts } from '../gather-checkout-facts.ts';
import type { CheckoutMaking } from '../make-checkout.ts';
import { requestOfRow, type BulkSpec } from './bulk-spec.ts';
import { MOST_NAMED, problemOfRefusal, type RowProblem } from './row-problem.ts';

/** Rows that are decided on, signed and stored together: enough that queries do not count, few enough that nobody waits for them. */
export const ROWS_OF_BATCH = 250;

/** What a file would do. */
export interface CheckedBulk {
  /** What is wrong, by line: the first thousand. */
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly goodRows: number;
  /** The last days that the good ones would have, with the zones in which they end. */
  readonly ends: readonly { readonly endsOn: CivilDate; readonly timeZone: string; readonly rows: number }[];
}

/** Tries a file without making anything: every rule for every row. Nothing is locked and nothing is signed, and others have their turn between batches. */
export async function checkBulk(reading: Reading, { organizationId, askedBy, now }: CheckoutMaking, spec: BulkSpec): Promise<CheckedBulk> {
  const problems: RowProblem[] = [];
  let problemCount = spec.bad.length;
  const ends = new Map<string, { endsOn: CivilDate; timeZone: string; rows: number }>();
  let goodRows = 0;
  for (let from = 0; from < spec.rows.length; from += ROWS_OF_BATCH) {
    const rows = spec.rows.slice(from, from + ROWS_OF_BATCH);
    const gathered = await gatherCheckoutFacts(reading, organizationId, rows.map((row) => requestOfRow(row, spec.terms)), askedBy, now);
    for (const [place, { line }] of rows.entries()) {
      const facts = gathered[place]?.facts;
      if (facts === undefined) throw new TypeError('Each request has its facts.');
      const planned = planCheckout(facts, now);
      if (!planned.ok) {
        problemCount += planned.refusals.length;
        problems.push(...planned.refusals.slice(0, MOST_NAMED - problems.length).map((refusal) => problemOfRefusal(line, refusal)));
        continue;
      }
      goodRows += 1;
      const { endsOn } = planned.plan;
      const timeZone = facts.country?.timeZone ?? '';
      const known = ends.get(`${endsOn} ${timeZone}`);
      if (known === undefined) ends.set(`${endsOn} ${timeZone}`, { endsOn, timeZone, rows: 1 });
      else known.rows += 1;
    }
    await nextTurn();
  }
  const named = [...spec.bad, ...problems].sort((one, other) => one.line - other.line).slice(0, MOST_NAMED);
  return { problems: named, problemCount, goodRows, ends: [...ends.values()] };
}
