import { z } from 'zod';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { BOUNDS_OF_REQUEST, bulkOfFile } from '../../checkouts/bulk/bulk-of-file.ts';
import { bulkResults } from '../../checkouts/bulk/bulk-results.ts';
import type { BulkSpec } from '../../checkouts/bulk/bulk-spec.ts';
import { checkBulk } from '../../checkouts/bulk/check-bulk.ts';
import { makeBulk } from '../../checkouts/bulk/make-bulk.ts';
import type { BulkWarning } from '../../checkouts/bulk/read-bulk-file.ts';
import { MOST_NAMED, shownProblem } from '../../checkouts/bulk/row-problem.ts';
import type { CheckoutMaking } from '../../checkouts/make-checkout.ts';
import { FILES_OF_PART } from '../../checkouts/zip-files.ts';
import type { Reading } from '../../store/store.ts';
import { route, type Answer, type Route } from '../route.ts';
import { applicationKey, dayText, guidText, licenseServiceText, versionText } from '../schemas.ts';

/** JSON writes a line end as two characters, and the rest of the request needs some room. */
const BODY_LIMIT = 2 * BOUNDS_OF_REQUEST.bytes;
const MOST_APPLICATIONS = 1_000;

const bulkBody = z
  .strictObject({
    dryRun: z.boolean().describe('true: say what would come of it, and make nothing'),
    requestId: guidText.optional().describe('a guid of the client’s own: sent again with the same request, nothing is made twice'),
    skipBad: z.boolean().default(false).describe('make the good rows although others are bad'),
    csv: z
      .string()
      .max(BOUNDS_OF_REQUEST.bytes)
      .refine((text) => text.isWellFormed(), 'a text without lone surrogates')
      .describe('a table with the columns user (an e-mail address) and machine'),
    licenseService: licenseServiceText,
    applications: z.array(applicationKey.extend({ version: versionText })).max(MOST_APPLICATIONS),
    endsOn: dayText.nullable().default(null),
    mayOverlap: z.boolean().default(false),
  })
  .refine(({ dryRun, requestId }) => dryRun || requestId !== undefined, { path: ['requestId'], message: 'needed where dryRun is false' });

const problemJson = z.looseObject({ line: z.int(), field: z.string().nullable(), code: z.string(), message: z.string() });

const bulkJson = z.strictObject({
  dryRun: z.boolean(),
  rows: z.int(),
  made: z.int(),
  good: z.int(),
  bad: z.int(),
  /** What is wrong, by line: the first thousand; and how much it is. */
  problems: z.array(problemJson),
  problemCount: z.int(),
  warnings: z.array(z.strictObject({ line: z.int(), code: z.string(), firstLine: z.int() })),
  ends: z.array(z.strictObject({ endsOn: z.string(), timeZone: z.string(), rows: z.int() })).optional(),
  results: z
    .array(z.strictObject({ line: z.int(), checkoutId: z.string(), email: z.string(), machineName: z.string(), endsOn: z.string(), expiresAt: z.string() }))
    .optional(),
  /** How many zips POST /v1/checkouts/files gives for it. */
  parts: z.int().optional(),
});

type BulkJson = z.infer<typeof bulkJson>;

/** Checkouts for many people and machines at once. */
export const bulkRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/checkouts/bulk',
    role: 'administrator',
    summary: 'Makes checkouts for the users and machines of a table. A dry run says first what would come of each row; usage of what is made is recorded around the clock from now.',
    body: bulkBody,
    bodyLimit: BODY_LIMIT,
    answers: bulkJson,
    errors: [
      'bulk-rows-bad', 'bulk-request-differs', 'no-applications', 'csv-too-large', 'csv-too-many-rows', 'csv-cell-too-long', 'csv-quotes-wrong', 'csv-not-utf-8',
      'csv-no-header', 'csv-column-missing', 'csv-column-twice', 'csv-column-unknown', 'no-issuer', 'sealed-otherwise', 'certificate-not-valid',
    ], // prettier-ignore
    handle: async ({ store, issuers, publicUrl, caller, body, now }) => {
      const { dryRun, requestId, skipBad, csv, ...terms } = body;
      const file = bulkOfFile(Buffer.from(csv, 'utf8'), BOUNDS_OF_REQUEST, terms, skipBad);
      if (!file.ok) return { refused: file.problems[0].code, details: { problems: file.problems.map((one) => ({ ...one, message: serviceErrors[one.code] })) } };
      const making = { organizationId: caller.organizationId, actor: caller.memberId, askedBy: caller.email, publicUrl, now };
      const { spec, warnings } = file;
      if (dryRun || requestId === undefined) return { json: await dryRunJson(store.reading, making, spec, warnings) };
      const made = await makeBulk(store, issuers, making, requestId, spec);
      if (made.outcome === 'rows-bad') return { refused: 'bulk-rows-bad', details: { problems: made.problems.map(shownProblem), problemCount: made.problemCount } };
      if (made.outcome === 'other-contents') return { refused: 'bulk-request-differs' };
      if (made.outcome === 'no-issuer') return { refused: made.problem };
      return { json: await doneJson(store.reading, making, requestId, spec, warnings) } satisfies Answer<BulkJson>;
    },
  }),
];

function rowsOf({ rows, bad }: BulkSpec): number {
  return rows.length + new Set(bad.map(({ line }) => line)).size;
}

async function dryRunJson(reading: Reading, making: CheckoutMaking, spec: BulkSpec, warnings: readonly BulkWarning[]): Promise<BulkJson> {
  const { problems, problemCount, goodRows, ends } = await checkBulk(reading, making, spec);
  const rows = rowsOf(spec);
  const shown = problems.map(shownProblem) as BulkJson['problems'];
  return { dryRun: true, rows, made: 0, good: goodRows, bad: rows - goodRows, problems: shown, problemCount, warnings: [...warnings], ends: [...ends] };
}

async function doneJson(reading: Reading, making: CheckoutMaking, requestId: string, spec: BulkSpec, warnings: readonly BulkWarning[]): Promise<BulkJson> {
  const results: NonNullable<BulkJson['results']> = [];
  const problems: BulkJson['problems'] = [];
  let problemCount = 0;
  for await (const result of bulkResults(reading, making.organizationId, requestId)) {
    if (result.outcome === 'refused') {
      problemCount += result.problems.length;
      problems.push(...(result.problems.slice(0, MOST_NAMED - problems.length).map(shownProblem) as BulkJson['problems']));
    } else {
      const { line, checkoutId, email, machineName, endsOn, expiresAt } = result;
      results.push({ line, checkoutId, email, machineName, endsOn, expiresAt: formatIsoInstant(expiresAt) });
    }
  }
  const rows = rowsOf(spec);
  const made = results.length;
  return { dryRun: false, rows, made, good: made, bad: rows - made, problems, problemCount, warnings: [...warnings], results, parts: Math.ceil(made / FILES_OF_PART) };
}
