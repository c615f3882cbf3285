import { recordChange } from '../../history/audit-chain.ts';
import type { IssuerProblem, Issuers } from '../../issuer/issuer.ts';
import type { Change, Reading, Store } from '../../store/store.ts';
import { beginDrafts, makeCheckouts, type BegunDrafts, type CheckoutMaking, type MadeCheckout } from '../make-checkout.ts';
import { digestOfSpec, requestOfRow, type BulkSpec } from './bulk-spec.ts';
import { checkBulk, ROWS_OF_BATCH } from './check-bulk.ts';
import type { BulkRow } from './read-bulk-file.ts';
import { MOST_NAMED, MOST_OF_ROW, problemOfRefusal, type RowProblem } from './row-problem.ts';

/** Batches that are signed while an earlier one is stored. */
const BATCHES_AHEAD = 2;

/** What became of a file. Once it is `done`, every row has its result, and the same request gives the same results. */
export type MadeBulk =
  | { readonly outcome: 'done' }
  /** Some rows are bad, and nothing was made. The first thousand problems are named. */
  | { readonly outcome: 'rows-bad'; readonly problems: readonly RowProblem[]; readonly problemCount: number }
  /** A request with this id asked for something else. */
  | { readonly outcome: 'other-contents' }
  /** Nothing can be signed: rows before this one are made, and the same request goes on with the others. */
  | { readonly outcome: 'no-issuer'; readonly problem: IssuerProblem };

class Stopped extends Error {
  readonly outcome: Exclude<MadeBulk, { readonly outcome: 'done' }>;
  constructor(outcome: Exclude<MadeBulk, { readonly outcome: 'done' }>) {
    super(outcome.outcome);
    this.outcome = outcome;
  }
}

/**
 * Makes the checkouts of a file, some hundreds in a change. Each row's result is stored with its checkout, under the id that the client
 * gave the request: sent again, it goes on where it was broken off, makes nothing twice, and gives what it gave.
 *
 * Where a row is bad and that was not allowed for, nothing is made. A row that turns bad between this check and its own change (somebody
 * disables its user meanwhile) is refused by itself, unless all rows are one change.
 */
export async function makeBulk(store: Store, issuers: Issuers, making: CheckoutMaking, requestId: string, spec: BulkSpec): Promise<MadeBulk> {
  const digest = digestOfSpec(spec);
  const known = await requestRow(store.reading, making.organizationId, requestId);
  if (known !== undefined && known.content_digest !== digest) return { outcome: 'other-contents' };
  if (known?.finished_at !== undefined && known.finished_at !== null) return { outcome: 'done' };
  if (known === undefined && !spec.skipBad) {
    const { problems, problemCount } = await checkBulk(store.reading, making, spec);
    if (problemCount > 0) return { outcome: 'rows-bad', problems, problemCount };
  }
  const issuer = await issuers.current(store.reading, making.organizationId, making.now);
  if (!issuer.ok) return { outcome: 'no-issuer', problem: issuer.problem };
  try {
    await makeOpenRows(store, issuers, making, { requestId, digest, spec });
    return { outcome: 'done' };
  } catch (error) {
    if (error instanceof Stopped) return error.outcome;
    throw error;
  }
}

interface Request {
  readonly requestId: string;
  readonly digest: string;
  readonly spec: BulkSpec;
}

async function makeOpenRows(store: Store, issuers: Issuers, making: CheckoutMaking, request: Request): Promise<void> {
  const { organizationId, now } = making;
  const { requestId, spec } = request;
  const done = new Set(await linesDone(store.reading, organizationId, requestId, null));
  const open = spec.rows.filter(({ line }) => !done.has(line));
  const ahead: { readonly rows: readonly BulkRow[]; readonly begun: BegunDrafts; readonly auditNumberBefore: number }[] = [];
  let written = 0;
  const storeNext = async (): Promise<void> => {
    const next = ahead.shift();
    if (next === undefined) return;
    const drafts = await next.begun.signed;
    // What this request itself has made since speaks against none of its other rows: each names somebody else or another machine.
    const auditNumber = next.auditNumberBefore + written;
    written += await store.change(organizationId, (change) => storeBatch(change, issuers, making, request, { rows: next.rows, drafts, auditNumber }));
  };
  for (let from = 0; from < open.length; from += ROWS_OF_BATCH) {
    const rows = open.slice(from, from + ROWS_OF_BATCH);
    const begun = await beginDrafts(store.reading, issuers, making, rows.map((row) => requestOfRow(row, spec.terms)));
    ahead.push({ rows, begun, auditNumberBefore: begun.auditNumber - written });
    if (ahead.length > BATCHES_AHEAD) await storeNext();
  }
  while (ahead.length > 0) await storeNext();
  await store.change(organizationId, async (change) => {
    await beginRequest(change, making, request);
    await change.updateTable('bulk_request').set({ finished_at: now }).where('organization_id', '=', organizationId).where('id', '=', requestId).execute();
  });
}

interface Batch {
  readonly rows: readonly BulkRow[];
  readonly drafts: Awaited<BegunDrafts['signed']>;
  /** How many rows the history has, if nobody else has changed anything since the drafts were begun. */
  readonly auditNumber: number;
}

/** Makes the checkouts of a batch and stores their results; gives how many rows of history that were. */
async function storeBatch(change: Change, issuers: Issuers, making: CheckoutMaking, request: Request, batch: Batch): Promise<number> {
  const { organizationId } = making;
  const { requestId, spec } = request;
  const isFirst = await beginRequest(change, making, request);
  // The same request may be under way twice: whoever comes second finds the rows done.
  const done = new Set(isFirst ? [] : await linesDone(change, organizationId, requestId, batch.rows));
  const places = [...batch.rows.keys()].filter((place) => !done.has(batch.rows[place]?.line ?? 0));
  const rows = places.flatMap((place) => batch.rows[place] ?? []);
  const drafts = places.flatMap((place) => batch.drafts[place] ?? []);
  const requests = rows.map((row) => requestOfRow(row, spec.terms));
  const begun = isFirst ? 1 : 0;
  const made = await makeCheckouts(change, issuers, making, requests, drafts, batch.auditNumber + begun);
  const results = rows.map(({ line }, place) => ({ line, ...resultOf(line, made[place]) }));
  const problems = results.flatMap((result) => result.problems);
  if (isFirst && !spec.skipBad && problems.length > 0) throw new Stopped({ outcome: 'rows-bad', problems: problems.slice(0, MOST_NAMED), problemCount: problems.length });
  if (results.length === 0) return begun;
  const values = results.map(({ line, checkoutId, problems: own }) => ({
    organization_id: organizationId,
    request_id: requestId,
    line,
    checkout_id: checkoutId,
    problems: own.length === 0 ? null : JSON.stringify(own),
  }));
  await change.insertInto('bulk_row').values(values).execute();
  return begun + results.filter(({ checkoutId }) => checkoutId !== null).length;
}

/** Writes down that a request has begun, with the rows that cannot be asked for; says whether it had not. */
async function beginRequest(change: Change, { organizationId, actor, now }: CheckoutMaking, { requestId, digest, spec }: Request): Promise<boolean> {
  const known = await requestRow(change, organizationId, requestId);
  if (known !== undefined && known.content_digest !== digest) throw new Stopped({ outcome: 'other-contents' });
  if (known !== undefined) return false;
  const { rows, bad, terms } = spec;
  const badLines = Map.groupBy(bad, ({ line }) => line);
  const rowCount = rows.length + badLines.size;
  await change
    .insertInto('bulk_request')
    .values({ organization_id: organizationId, id: requestId, begun_by: actor, begun_at: now, content_digest: digest, row_count: rowCount, finished_at: null })
    .execute();
  const values = [...badLines].map(([line, problems]) => ({
    organization_id: organizationId,
    request_id: requestId,
    line,
    checkout_id: null,
    problems: JSON.stringify(problems),
  }));
  for (let from = 0; from < values.length; from += ROWS_OF_BATCH) await change.insertInto('bulk_row').values(values.slice(from, from + ROWS_OF_BATCH)).execute();
  await recordChange(change, organizationId, {
    at: now,
    actor,
    action: 'bulk.begun',
    subject: requestId,
    before: null,
    after: {
      rows: rowCount,
      licenseService: terms.licenseService,
      endsOn: terms.endsOn,
      applications: terms.applications.map(({ productId, featureString, version }) => ({ productId, featureString, version: version.join('.') })),
    },
  });
  return true;
}

function resultOf(line: number, made: MadeCheckout | undefined): { readonly checkoutId: string | null; readonly problems: readonly RowProblem[] } {
  switch (made?.outcome) {
    case 'made':
      return { checkoutId: made.checkoutId, problems: [] };
    case 'refused':
      return { checkoutId: null, problems: made.refusals.slice(0, MOST_OF_ROW).map((refusal) => problemOfRefusal(line, refusal)) };
    case 'not-issuable':
      return { checkoutId: null, problems: [{ line, field: null, code: 'not-issuable', details: { problem: made.problem } }] };
    case 'no-issuer':
      throw new Stopped({ outcome: 'no-issuer', problem: made.problem });
    case undefined:
      throw new TypeError('Each row has its answer.');
  }
}

function requestRow(reading: Reading, organizationId: string, requestId: string) {
  return reading
    .selectFrom('bulk_request')
    .select(['content_digest', 'finished_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', requestId)
    .executeTakeFirst();
}

/** Lines that have their result, of some rows or of all. */
async function linesDone(reading: Reading, organizationId: string, requestId: string, of: readonly BulkRow[] | null): Promise<readonly number[]> {
  const all = reading.selectFrom('bulk_row').select('line').where('organization_id', '=', organizationId).where('request_id', '=', requestId);
  const rows = await (of === null ? all : all.where('line', 'in', of.map(({ line }) => line))).execute();
  return rows.map(({ line }) => line);
}
