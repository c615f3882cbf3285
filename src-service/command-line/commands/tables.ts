import { writeFileSync } from 'node:fs';
import { wantedCells } from '#core/texts/en/service-command.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { ALL_TABLES, type TableName } from '../../catalogue/all-tables.ts';
import { applyTable, TABLE_BOUNDS } from '../../catalogue/apply-table.ts';
import { csvFile } from '../../csv/write-csv.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { writeProblem } from '../place-for-file.ts';
import { readBounded } from '../read-bounded.ts';

/** `service user list` and the like: everything there is, a line for each, with the columns of its table. */
export async function listTable(context: CommandContext, name: TableName): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const table = ALL_TABLES[name];
  const header = Object.values(table.columns).map((column) => column.name);
  const rows = await table.write(context.store.reading, organization.organizationId);
  return { [name]: rows.map((cells) => Object.fromEntries(header.map((title, place) => [title, cells[place] ?? '']))) };
}

/** `service user export` and the like: writes a table that `import` and the requests take again. */
export async function exportTable(context: CommandContext, name: TableName, { out }: { readonly out?: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const table = ALL_TABLES[name];
  const rows = await table.write(context.store.reading, organization.organizationId);
  const bytes = csvFile(Object.values(table.columns).map((column) => column.name), rows);
  if (out === undefined) {
    context.stdout(Buffer.from(bytes).toString('utf8'));
    return {};
  }
  try {
    writeFileSync(out, bytes, { flag: 'wx' });
  } catch (error) {
    return writeProblem(error, out);
  }
  return { file: out, rows: rows.length };
}

/** `service user import` and the like: puts a table as one change, or says what would become of it. */
export async function importTable(context: CommandContext, name: TableName, path: string, { dryRun = false }: { readonly dryRun?: boolean }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const file = readBounded(path, TABLE_BOUNDS.bytes);
  if (isRefusal(file)) return file;
  const { store, actor, now } = context;
  const deed = { organizationId: organization.organizationId, actor, now };
  const { isDone, made, changed, unchanged, problems, problemCount } = await applyTable(store, deed, ALL_TABLES[name], file.bytes, dryRun);
  if (problemCount > 0) {
    const named = problems.map(({ line, column, code }) => ({ line, column, code, message: serviceErrors[code], ...(code === 'csv-cell-wrong' ? { wanted: wantedCells[column ?? ''] } : {}) }));
    return { refused: 'csv-rows-wrong', details: { problemCount, problems: named } };
  }
  return { done: isDone, made, changed, unchanged };
}
