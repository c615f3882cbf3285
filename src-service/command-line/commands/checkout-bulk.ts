import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { usageSaid, wanted } from '#core/texts/en/service-command.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { BOUNDS_OF_COMMAND, bulkOfFile } from '../../checkouts/bulk/bulk-of-file.ts';
import { bulkCheckoutIds, bulkResults } from '../../checkouts/bulk/bulk-results.ts';
import { checkBulk } from '../../checkouts/bulk/check-bulk.ts';
import { makeBulk } from '../../checkouts/bulk/make-bulk.ts';
import { shownProblem } from '../../checkouts/bulk/row-problem.ts';
import { FILES_OF_PART, zipCheckouts } from '../../checkouts/zip-files.ts';
import { createIssuers } from '../../issuer/issuer.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { faultCode, folderProblem, placeProblem, writeProblem } from '../place-for-file.ts';
import { readBounded } from '../read-bounded.ts';
import { administratorOf, termsOf, type TermOptions } from './checkout-create.ts';

/** Options of `service checkout bulk`. */
export interface BulkOptions extends TermOptions {
  readonly dryRun?: boolean;
  readonly skipBad?: boolean;
  readonly requestId?: string;
  readonly out?: string;
}

/** `service checkout bulk`: makes checkouts for the users and machines of a table, and writes their files as zips of 5,000. */
export async function checkoutBulk(context: CommandContext, path: string, options: BulkOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { organizationId } = organization;
  const { store, configuration, actor, now } = context;
  const terms = await termsOf(store.reading, organizationId, options);
  if (isRefusal(terms)) return terms;
  const given = options.requestId === undefined ? null : parseCheckoutId(options.requestId);
  if (given === null && options.requestId !== undefined) return wrongOption('--request-id', options.requestId, wanted.guid);
  const read = readBounded(path, BOUNDS_OF_COMMAND.bytes);
  if (isRefusal(read)) return read;
  const file = bulkOfFile(read.bytes, BOUNDS_OF_COMMAND, terms, options.skipBad === true);
  if (!file.ok) return { refused: file.problems[0].code, details: { problems: file.problems.map((one) => ({ ...one, message: serviceErrors[one.code] })) } };
  const making = { organizationId, actor, askedBy: await administratorOf(store.reading, organizationId), publicUrl: configuration.publicUrl, now };
  if (options.dryRun === true) {
    const { problems, problemCount, goodRows, ends } = await checkBulk(store.reading, making, file.spec);
    if (problems.length > 0) return { refused: 'bulk-rows-bad', details: { good: goodRows, problemCount, problems: problems.map(shownProblem), warnings: file.warnings } };
    const days = ends.map(({ endsOn, timeZone, rows }) => ({ 'ends on': endsOn, 'time zone': timeZone, rows: String(rows) }));
    return { 'dry run': true, 'would be made': goodRows, warnings: file.warnings.length, ends: days };
  }
  // What is made stays made: that its files have no place is found out before.
  const place = options.out === undefined ? null : preparedFolder(options.out);
  if (place !== null) return place;
  const requestId = given ?? randomUUID();
  context.stderr(`request ${requestId}: if this is broken off, repeat it with --request-id ${requestId}; it goes on where it was.\n`);
  const issuers = createIssuers(configuration.keys);
  const made = await makeBulk(store, issuers, making, requestId, file.spec);
  if (made.outcome === 'rows-bad') return { refused: 'bulk-rows-bad', details: { problemCount: made.problemCount, problems: made.problems.map(shownProblem), warnings: file.warnings } };
  if (made.outcome === 'other-contents') return { refused: 'bulk-request-differs' };
  if (made.outcome === 'no-issuer') return { refused: made.problem };
  const counts = await countResults(context, organizationId, requestId);
  const files = options.out === undefined ? 0 : await writeZips(context, organizationId, requestId, options.out);
  if (typeof files !== 'number') return files.refused === 'usage' ? files : { ...files, details: { ...files.details, ...counts } };
  return { request: requestId, ...counts, zips: files, usage: usageSaid.fromNow };
}

/** Makes the folder of the zips; says why they cannot be written there. */
function preparedFolder(folder: string): CommandRefusal | null {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    return writeProblem(error, folder);
  }
  return folderProblem(folder) ?? placeProblem(zipOf(folder, 0));
}

function zipOf(folder: string, part: number): string {
  return join(folder, `license-files-${String(part + 1)}.zip`);
}

async function countResults({ store }: CommandContext, organizationId: string, requestId: string): Promise<{ readonly made: number; readonly bad: number }> {
  const counts = { made: 0, bad: 0 };
  for await (const { outcome } of bulkResults(store.reading, organizationId, requestId)) counts[outcome === 'made' ? 'made' : 'bad'] += 1;
  return counts;
}

async function writeZips({ store, configuration, now }: CommandContext, organizationId: string, requestId: string, folder: string): Promise<number | CommandRefusal> {
  const issuers = createIssuers(configuration.keys);
  for (let part = 0; ; part += 1) {
    const ids = await bulkCheckoutIds(store.reading, organizationId, requestId, { offset: part * FILES_OF_PART, limit: FILES_OF_PART });
    if (ids.length === 0) return part;
    const zip = await zipCheckouts(store, issuers, organizationId, ids, now);
    if (!zip.ok) return { refused: zip.problem };
    const path = zipOf(folder, part);
    const place = placeProblem(path);
    if (place !== null) return notWritten(requestId, path, place.refused);
    try {
      await pipeline(Readable.from(zip.stream), createWriteStream(path, { flags: 'wx' }));
    } catch (error) {
      // Half a zip would be in the way of the whole one.
      rmSync(path, { force: true });
      return notWritten(requestId, path, faultCode(error));
    }
  }
}

function notWritten(requestId: string, file: string, because: string): CommandRefusal {
  const next = `the same command with --request-id ${requestId} and another --out`;
  return { refused: 'file-not-written', details: { request: requestId, file, because, next } };
}
