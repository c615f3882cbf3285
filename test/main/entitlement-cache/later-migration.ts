import { ALL_MIGRATIONS } from '#main/entitlement-cache/migrations/all-migrations.ts';
import type { Migration } from '#main/entitlement-cache/migrations/migration.ts';

/** The migrations of a later version of this program, which adds a table and a column. */
export const LATER_MIGRATIONS: readonly Migration[] = [
  ...ALL_MIGRATIONS,
  {
    number: ALL_MIGRATIONS.length + 1,
    name: 'a later table',
    sql: 'CREATE TABLE later (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; ALTER TABLE activity ADD COLUMN later TEXT;',
  },
];
