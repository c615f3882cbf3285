import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import type { CsvBounds } from '../../csv/read-csv.ts';
import type { CsvProblem } from '../../csv/csv-problem.ts';
import { readTable, type CsvColumn } from '../../csv/read-table.ts';
import { emailKey, isEmail } from '../../entitlements/email-key.ts';
import type { RowProblem } from './row-problem.ts';

/** A row that names somebody and a machine. */
export interface BulkRow {
  /** In the file, counted from 1; also what a row is called by when its request is sent again. */
  readonly line: number;
  readonly email: string;
  readonly machineName: string;
}

/** Something that may be meant: one machine for several people. */
export interface BulkWarning {
  readonly line: number;
  readonly code: 'machine-named-before';
  /** Where the machine stands first. */
  readonly firstLine: number;
}

/** The rows of a file that can be asked for, and those that cannot; or what is wrong with all of it. */
export type ReadBulkFile =
  | { readonly ok: true; readonly rows: readonly BulkRow[]; readonly bad: readonly RowProblem[]; readonly warnings: readonly BulkWarning[] }
  | { readonly ok: false; readonly problems: readonly [CsvProblem, ...CsvProblem[]] };

const COLUMNS: Readonly<Record<'user' | 'machine', CsvColumn>> = {
  user: { name: 'user', aliases: ['email', 'email address', 'user email', 'mail'], isRequired: true },
  machine: { name: 'machine', aliases: ['machine name', 'computer', 'computer name'], isRequired: true },
};

/** Reads a file of users and machines. A row that repeats an earlier one's user and machine is bad, and the first of them is not. */
export function readBulkFile(bytes: Uint8Array, bounds: CsvBounds): ReadBulkFile {
  const table = readTable(bytes, COLUMNS, bounds);
  if (!table.ok) return table;
  const bad: RowProblem[] = table.problems.map(({ line, column, code }) => ({ line, field: column, code }));
  const rows: BulkRow[] = [];
  const warnings: BulkWarning[] = [];
  const firstOfRow = new Map<string, number>();
  const firstOfMachine = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const { user, machine } = cells;
    const problems = cellProblems(line, user, machine);
    bad.push(...problems);
    if (problems.length > 0) continue;
    const machineKey = normalizeMachineName(machine);
    const key = `${emailKey(user)}\n${machineKey}`;
    const first = firstOfRow.get(key);
    if (first !== undefined) {
      bad.push({ line, field: null, code: 'csv-row-twice', details: { firstLine: first } });
      continue;
    }
    firstOfRow.set(key, line);
    const firstLine = firstOfMachine.get(machineKey);
    if (firstLine === undefined) firstOfMachine.set(machineKey, line);
    else warnings.push({ line, code: 'machine-named-before', firstLine });
    rows.push({ line, email: user, machineName: machine });
  }
  return { ok: true, rows, bad: bad.sort((one, other) => one.line - other.line), warnings };
}

function cellProblems(line: number, user: string, machine: string): readonly RowProblem[] {
  const problems: RowProblem[] = [];
  if (user === '') problems.push({ line, field: 'user', code: 'csv-cell-empty' });
  else if (!isEmail(user)) problems.push({ line, field: 'user', code: 'csv-cell-wrong' });
  if (machine === '') problems.push({ line, field: 'machine', code: 'csv-cell-empty' });
  return problems;
}
