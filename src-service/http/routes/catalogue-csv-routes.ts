import { z } from 'zod';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { ALL_TABLES, type TableName } from '../../catalogue/all-tables.ts';
import { applyTable, TABLE_BOUNDS } from '../../catalogue/apply-table.ts';
import { csvFile } from '../../csv/write-csv.ts';
import { route, type Route } from '../route.ts';
import { csvBody } from '../schemas.ts';

const outcomeJson = z.strictObject({
  dryRun: z.boolean(),
  isDone: z.boolean(),
  made: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  problems: z.array(z.strictObject({ line: z.int(), column: z.string().nullable(), code: z.string(), message: z.string() })),
  problemCount: z.int(),
});

/** People and catalogue as tables: what is downloaded can be changed in a spreadsheet and uploaded again. */
export const catalogueCsvRoutes: readonly Route[] = (Object.keys(ALL_TABLES) as TableName[]).flatMap((name) => [
  route({
    method: 'GET',
    path: `/v1/${name}/csv`,
    role: 'administrator',
    summary: `Gives the ${name} as a table (CSV, UTF-8) that can be uploaded again.`,
    answers: 'text/csv; charset=utf-8',
    errors: [],
    handle: async ({ store, caller }) => {
      const table = ALL_TABLES[name];
      const header = Object.values(table.columns).map((column) => column.name);
      const rows = await table.write(store.reading, caller.organizationId);
      return { file: csvFile(header, rows), type: 'text/csv; charset=utf-8', name: `${name}.csv` };
    },
  }),
  route({
    method: 'PUT',
    path: `/v1/${name}/csv`,
    role: 'administrator',
    summary: `Puts a table of ${name} as one change: all of it, or nothing where a row is wrong. With dryRun=true it only says what would become of it.`,
    query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
    body: csvBody,
    bodyLimit: TABLE_BOUNDS.bytes,
    answers: outcomeJson,
    errors: ['csv-rows-wrong'],
    handle: async ({ store, caller, query, body, now }) => {
      const deed = { organizationId: caller.organizationId, actor: caller.memberId, now };
      const isDryRun = query.dryRun === 'true';
      const outcome = await applyTable(store, deed, ALL_TABLES[name], body, isDryRun);
      const problems = outcome.problems.map((problem) => ({ ...problem, message: serviceErrors[problem.code] }));
      if (!isDryRun && !outcome.isDone) return { refused: 'csv-rows-wrong', details: { problems, problemCount: outcome.problemCount } };
      return { json: { dryRun: isDryRun, ...outcome, problems } };
    },
  }),
]);
