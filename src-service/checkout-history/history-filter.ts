import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { LicenseService } from '#core/application/application.ts';
import type { AdministeredState } from '#core/checkout/administered-state.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { numberOfService, numberOfState, TEXT_KIND } from './history-numbers.ts';
import { foldText } from './text-orders.ts';

/** From an instant, and before another one; either may be open. */
export interface InstantRange {
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
}

/** Which rows are wanted: those for which everything that is said holds. */
export interface HistoryFilter {
  readonly countries?: readonly string[] | undefined;
  readonly states?: readonly AdministeredState[] | undefined;
  readonly licenseService?: LicenseService | undefined;
  /** A part of the name or the e-mail address; letter case and accents play no part. */
  readonly user?: string | undefined;
  /** A part of the machine's name. */
  readonly machine?: string | undefined;
  /** A part of the name of one of its applications, or its whole product id. */
  readonly application?: string | undefined;
  /** The version of that application, or its first parts: `10.16` is every 10.16. */
  readonly version?: string | undefined;
  readonly made?: InstantRange | undefined;
  readonly ends?: InstantRange | undefined;
  readonly cleared?: InstantRange | undefined;
  readonly checkedIn?: InstantRange | undefined;
  /** A part of any of the texts, or the id of a checkout. */
  readonly text?: string | undefined;
}

/** A condition on `history_row`. */
export type RowCondition = (row: ExpressionBuilder<Tables, 'history_row'>) => Expression<SqlBool>;

const RANGES = [
  ['made', 'issued_at'],
  ['ends', 'expires_at'],
  ['cleared', 'cleared_at'],
  ['checkedIn', 'checked_in_at'],
] as const;

/**
 * Makes the conditions of a filter. Texts are looked for among the texts of the history, of which there are far fewer than rows; rows are
 * then compared by number.
 */
export async function conditionsOf(reading: Reading, history: number, filter: HistoryFilter): Promise<readonly RowCondition[]> {
  const { countries, states, licenseService, user, machine, application, version, text } = filter;
  const conditions: RowCondition[] = [(row) => row('history_row.history', '=', history)];
  if (countries !== undefined) conditions.push((row) => row('history_row.country', 'in', countries));
  if (states !== undefined) conditions.push((row) => row('history_row.state', 'in', states.map(numberOfState)));
  if (licenseService !== undefined) conditions.push((row) => row('history_row.license_service', '=', numberOfService(licenseService)));
  if (user !== undefined) conditions.push(await textCondition(reading, history, TEXT_KIND.user, 'user_text', user));
  if (machine !== undefined) conditions.push(await textCondition(reading, history, TEXT_KIND.machine, 'machine_text', machine));
  if (application !== undefined || version !== undefined) conditions.push(await applicationsCondition(reading, history, application ?? null, version ?? null));
  for (const [name, column] of RANGES) {
    const { from, before } = filter[name] ?? {};
    if (from !== undefined) conditions.push((row) => row(`history_row.${column}`, '>=', from));
    if (before !== undefined) conditions.push((row) => row(`history_row.${column}`, '<', before));
  }
  if (text !== undefined) {
    const parts = [
      await textCondition(reading, history, TEXT_KIND.user, 'user_text', text),
      await textCondition(reading, history, TEXT_KIND.machine, 'machine_text', text),
      await applicationsCondition(reading, history, text, null),
    ].filter((part) => part !== NOTHING);
    const id = parseCheckoutId(text.trim());
    if (id !== null) parts.push((row) => row('history_row.checkout_id', '=', id));
    conditions.push(parts.length === 0 ? NOTHING : (row) => row.or(parts.map((part) => part(row))));
  }
  return conditions;
}

/** What no row fulfils. */
const NOTHING: RowCondition = () => sql<SqlBool>`1 = 0`;

/** Numbers of texts go into the statement themselves: there may be more of them than a statement has parameters. */
function oneOf(column: 'user_text' | 'machine_text' | 'applications_text', numbers: readonly number[]): RowCondition {
  if (numbers.length === 0) return NOTHING;
  return () => sql<SqlBool>`${sql.ref(`history_row.${column}`)} in (${sql.join(numbers.map((number) => sql.lit(number)))})`;
}

/** More texts than these are joined by the database; fewer are named, so that it can see how few they are. */
const MOST_NAMED = 200;

async function textCondition(reading: Reading, history: number, kind: number, column: 'user_text' | 'machine_text', part: string): Promise<RowCondition> {
  const found = reading
    .selectFrom('history_text')
    .select('number')
    .where('history', '=', history)
    .where('kind', '=', kind)
    .where('folded', 'like', likePart(part));
  const some = await found.limit(MOST_NAMED + 1).execute();
  if (some.length <= MOST_NAMED) return oneOf(column, some.map(({ number }) => number));
  return (row) => row(`history_row.${column}`, 'in', found);
}

/** A pattern for texts that have this part. A backslash stands before what has a meaning in patterns: PostgreSQL's way, SQLite is told. */
function likePart(part: string): Expression<string> {
  return sql<string>`${`%${foldText(part).replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`} escape '\\'`;
}

/** Sets of applications one of which has this name or id, and this version. */
async function applicationsCondition(reading: Reading, history: number, application: string | null, version: string | null): Promise<RowCondition> {
  const sets = await reading
    .selectFrom('history_text')
    .select(['number', 'folded'])
    .where('history', '=', history)
    .where('kind', '=', TEXT_KIND.applications)
    .execute();
  const wanted = application === null ? null : foldText(application);
  const isWanted = (line: string): boolean => {
    const [name = '', productId = '', ofVersion = ''] = line.split('|');
    return (wanted === null || name.includes(wanted) || productId === wanted) && (version === null || ofVersion === version || ofVersion.startsWith(`${version}.`));
  };
  return oneOf('applications_text', sets.filter(({ folded }) => folded.split('\n').some(isWanted)).map(({ number }) => number));
}
