import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { ALL_MIGRATIONS } from '../store/migrations/all-migrations.ts';
import { newestOf } from '../store/migrations/migrate.ts';
import type { Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { TABLES_KEPT } from './backup-tables.ts';
import { BACKUP_FORM } from './backup.ts';

/** What became of a restoration; whatever it refuses, nothing was changed. */
export type Restored =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly problem: 'store-not-empty' | 'backup-damaged' | 'newer-schema' };

class Refused extends Error {
  readonly problem: Extract<Restored, { ok: false }>['problem'];
  constructor(problem: Extract<Restored, { ok: false }>['problem']) {
    super(problem);
    this.problem = problem;
  }
}

/** Puts a backup into an empty store, in one transaction: all of it, after its digest has been checked, or nothing. */
export async function restore(store: Store, lines: AsyncIterable<string>): Promise<Restored> {
  try {
    return await store.outside((transaction) => putBack(transaction, lines));
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}

async function putBack(transaction: Transaction<Tables>, lines: AsyncIterable<string>): Promise<Restored> {
  const there = await transaction.selectFrom('organization').select('id').limit(1).executeTakeFirst();
  if (there !== undefined) throw new Refused('store-not-empty');
  const digest = createHash('sha256');
  let rows = 0;
  let state: 'head' | 'rows' | 'end' = 'head';
  for await (const line of lines) {
    if (line === '' && state === 'end') continue;
    const said = parsed(line);
    if (state === 'head') {
      if (said['form'] !== BACKUP_FORM) throw new Refused('backup-damaged');
      if (Number(said['schema']) > newestOf(ALL_MIGRATIONS)) throw new Refused('newer-schema');
      state = 'rows';
    } else if (state === 'end') throw new Refused('backup-damaged');
    else if ('sha256' in said) {
      if (said['sha256'] !== digest.copy().digest('hex') || said['rows'] !== rows) throw new Refused('backup-damaged');
      state = 'end';
      continue;
    } else {
      await insertRow(transaction, said);
      rows += 1;
    }
    digest.update(`${line}\n`);
  }
  if (state !== 'end') throw new Refused('backup-damaged');
  return { ok: true, rows };
}

async function insertRow(transaction: Transaction<Tables>, { table, row }: Readonly<Record<string, unknown>>): Promise<void> {
  const known = TABLES_KEPT.find((name) => name === table);
  if (known === undefined || typeof row !== 'object' || row === null) throw new Refused('backup-damaged');
  const values = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(value)]));
  // Names of tables come from our own list; a column that is not there, or a value of another type, is refused by the database.
  await transaction.insertInto(known).values(values).execute();
}

function read(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('base64' in value)) return value;
  return Buffer.from(String(value.base64), 'base64');
}

function parsed(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new Refused('backup-damaged');
}
