import { createHash } from 'node:crypto';
import type { Instant } from '#core/time/instant.ts';
import { stateOf } from '../checkouts/stored-checkout.ts';
import type { Change } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { numberOfService, numberOfState, TEXT_KIND } from './history-numbers.ts';
import { foldText } from './text-orders.ts';

/** Rows that one statement writes: their values stay under what either database takes. */
const ROWS_AT_ONCE = 500;

/** The counters of a history. */
interface Counters {
  readonly organizationId: string;
  readonly number: number;
  readonly rows: number;
  readonly texts: number;
}

type RowValues = Tables['history_row'];
type TextValues = Tables['history_text'];
interface Text {
  readonly kind: number;
  readonly digest: string;
  readonly label: string;
  readonly version: string;
  readonly folded: string;
}

/**
 * Derives the rows of all checkouts that entries of the record name, those with a number over `after` and up to `upTo`. What an entry does is
 * not looked at: a row is what its checkout is now.
 */
export async function deriveRows(
  change: Change,
  { organizationId, number: history, rows, texts }: Counters,
  [after, upTo]: readonly [after: number, upTo: number],
  now: Instant,
): Promise<{ readonly rows: number; readonly texts: number; readonly count: number }> {
  const named = await change
    .selectFrom('audit')
    .select('subject')
    .distinct()
    .where('organization_id', '=', organizationId)
    .where('number', '>', after)
    .where('number', '<=', upTo)
    .execute();
  const checkouts = await checkoutsOf(change, organizationId, named.map(({ subject }) => subject));
  const counters = { rows, texts };
  for (let start = 0; start < checkouts.length; start += ROWS_AT_ONCE) {
    const some = checkouts.slice(start, start + ROWS_AT_ONCE);
    const ids = some.map(({ id }) => id);
    const applications = await change.selectFrom('checkout_application').selectAll().where('checkout_id', 'in', ids).orderBy('place').execute();
    const byCheckout = Map.groupBy(applications, (one) => one.checkout_id);
    const textsOf = some.map((row) => [userText(row), machineText(row), applicationsText(byCheckout.get(row.id) ?? [])] as const);
    const numbers = await numbersOfTexts(change, history, textsOf.flat(), counters);
    const known = await change.selectFrom('history_row').select(['number', 'checkout_id']).where('checkout_id', 'in', ids).execute();
    const numberOf = new Map(known.map((row) => [row.checkout_id, row.number]));
    const values = some.map((row, place): RowValues => {
      const [user, machine, set] = textsOf[place] ?? [];
      return {
        history,
        number: numberOf.get(row.id) ?? (counters.rows += 1),
        checkout_id: row.id,
        state: numberOfState(stateOf(row, now)),
        country: row.country,
        license_service: numberOfService(row.license_service),
        user_text: numbers(user),
        machine_text: numbers(machine),
        applications_text: numbers(set),
        issued_at: row.issued_at,
        expires_at: row.expires_at,
        cleared_at: row.cleared_at,
        checked_in_at: row.checked_in_at,
      };
    });
    await change
      .insertInto('history_row')
      .values(values)
      .onConflict((conflict) =>
        conflict.column('checkout_id').doUpdateSet((row) => ({
          state: row.ref('excluded.state'),
          expires_at: row.ref('excluded.expires_at'),
          cleared_at: row.ref('excluded.cleared_at'),
          checked_in_at: row.ref('excluded.checked_in_at'),
        })),
      )
      .execute();
  }
  return { ...counters, count: checkouts.length };
}

/** The checkouts among some ids, in the order in which they were made. By id alone: SQLite would walk through the organisation's otherwise. */
async function checkoutsOf(change: Change, organizationId: string, ids: readonly string[]) {
  const rows = await change
    .selectFrom('checkout')
    .select([
      'id', 'organization_id', 'member_id', 'email', 'user_name', 'machine_key', 'license_service', 'country', 'issued_at', 'expires_at', 'cleared_at',
      'checked_in_at',
    ]) // prettier-ignore
    .where('id', 'in', ids)
    .execute();
  return rows.filter(({ organization_id }) => organization_id === organizationId).sort((one, other) => one.issued_at - other.issued_at || (one.id < other.id ? -1 : 1));
}

/** Gives the number of each text; texts that are not there are put there, without places. */
async function numbersOfTexts(change: Change, history: number, all: readonly Text[], counters: { texts: number }): Promise<(text: Text | undefined) => number> {
  const byDigest = new Map(all.map((text) => [text.digest, text]));
  const digests = [...byDigest.keys()];
  const known = await change.selectFrom('history_text').select(['number', 'digest']).where('history', '=', history).where('digest', 'in', digests).where('kind', 'in', Object.values(TEXT_KIND)).execute();
  const numbers = new Map(known.map((row) => [row.digest, row.number]));
  const values: TextValues[] = [];
  for (const text of byDigest.values()) {
    if (numbers.has(text.digest)) continue;
    counters.texts += 1;
    numbers.set(text.digest, counters.texts);
    values.push({ history, number: counters.texts, ...text, place_root: null, place_es: null, place_pl: null, place_ja: null });
  }
  if (values.length > 0) await change.insertInto('history_text').values(values).execute();
  return (text) => {
    const number = numbers.get(text?.digest ?? '');
    if (number === undefined) throw new Error('A text of a row has no number.');
    return number;
  };
}

function userText({ member_id, user_name, email }: { readonly member_id: string; readonly user_name: string; readonly email: string }): Text {
  const label = user_name === '' ? email : user_name;
  return { kind: TEXT_KIND.user, digest: digestOf(TEXT_KIND.user, member_id, user_name, email), label, version: '', folded: foldText(`${user_name}\n${email}`) };
}

function machineText({ machine_key }: { readonly machine_key: string }): Text {
  // Machine names are compared without letter case, so they are ordered and found without it.
  return { kind: TEXT_KIND.machine, digest: digestOf(TEXT_KIND.machine, machine_key), label: machine_key, version: '', folded: foldText(machine_key) };
}

type ApplicationColumns = Pick<Tables['checkout_application'], 'product_id' | 'feature_string' | 'name' | 'version'>;

/** All applications of a checkout are one text, a line for each: a catalogue has few sets that are checked out together. */
function applicationsText(applications: readonly ApplicationColumns[]): Text {
  const parts = applications.map(({ product_id, feature_string, name, version }) => [product_id, feature_string, name, version]);
  return {
    kind: TEXT_KIND.applications,
    digest: digestOf(TEXT_KIND.applications, JSON.stringify(parts)),
    label: applications.map(({ name }) => name).join(', '),
    version: applications.map(({ version }) => sortableVersion(version)).join(''),
    folded: applications.map(({ product_id, name, version }) => `${foldText(name.replaceAll(/[|\n]/g, ' '))}|${String(product_id)}|${version}`).join('\n'),
  };
}

/** A version as digits that sort as it does, whatever the database thinks of dots. */
function sortableVersion(version: string): string {
  return version
    .split('.')
    .map((part) => part.padStart(10, '0'))
    .join('');
}

function digestOf(kind: number, ...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify([kind, ...parts])).digest('base64url');
}
