import type { CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../../store/store.ts';
import type { RowProblem } from './row-problem.ts';

/** What became of one row. */
export type BulkResult =
  | { readonly line: number; readonly outcome: 'made'; readonly checkoutId: string; readonly email: string; readonly machineName: string; readonly endsOn: CivilDate; readonly expiresAt: Instant }
  | { readonly line: number; readonly outcome: 'refused'; readonly problems: readonly RowProblem[] };

const PAGE = 1_000;

/** Gives the results of a request, in the order of its lines, as far as it has come. */
export async function* bulkResults(reading: Reading, organizationId: string, requestId: string): AsyncGenerator<BulkResult> {
  for (let after = -1; ; ) {
    const rows = await reading
      .selectFrom('bulk_row')
      .leftJoin('checkout', 'checkout.id', 'bulk_row.checkout_id')
      .select(['bulk_row.line', 'bulk_row.checkout_id', 'bulk_row.problems', 'checkout.email', 'checkout.machine_name', 'checkout.ends_on', 'checkout.expires_at'])
      .where('bulk_row.organization_id', '=', organizationId)
      .where('bulk_row.request_id', '=', requestId)
      .where('bulk_row.line', '>', after)
      .orderBy('bulk_row.line')
      .limit(PAGE)
      .execute();
    for (const { line, checkout_id, problems, email, machine_name, ends_on, expires_at } of rows) {
      after = line;
      if (checkout_id === null) yield { line, outcome: 'refused', problems: JSON.parse(problems ?? '[]') as RowProblem[] };
      else {
        yield {
          line,
          outcome: 'made',
          checkoutId: checkout_id,
          email: email ?? '',
          machineName: machine_name ?? '',
          endsOn: (ends_on ?? '') as CivilDate,
          expiresAt: (expires_at ?? 0) as Instant,
        };
      }
    }
    if (rows.length < PAGE) return;
  }
}

/** The checkouts of a request, in the order of its lines: a part of them. */
export async function bulkCheckoutIds(reading: Reading, organizationId: string, requestId: string, part: { readonly offset: number; readonly limit: number }): Promise<readonly string[]> {
  const rows = await reading
    .selectFrom('bulk_row')
    .select('checkout_id')
    .where('organization_id', '=', organizationId)
    .where('request_id', '=', requestId)
    .where('checkout_id', 'is not', null)
    .orderBy('line')
    .limit(part.limit)
    .offset(part.offset)
    .execute();
  return rows.flatMap(({ checkout_id }) => checkout_id ?? []);
}
