import type { Migration } from './migration.ts';

/**
 * The first tables. There is no index beside the tables on purpose: `quick_check` does not compare indexes with their
 * tables, so a damaged one would hide rows, and a profile holds few enough rows to read them all.
 */
export const firstTables: Migration = {
  number: 1,
  name: 'first tables',
  sql: `
CREATE TABLE profile (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  user_id TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  schema_check BLOB NOT NULL,
  license_check BLOB NOT NULL,
  backup_number INTEGER NOT NULL,
  clock_lost TEXT,
  row_check BLOB NOT NULL
) STRICT;

CREATE TABLE license (
  id INTEGER PRIMARY KEY,
  checkout_id TEXT NOT NULL,
  applications TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  row_check BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE ended (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL
) STRICT;

CREATE TABLE revocation_list (
  id INTEGER PRIMARY KEY,
  signing_key TEXT NOT NULL,
  number INTEGER NOT NULL,
  issued_at INTEGER NOT NULL,
  accepted_at INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE policy (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  stored_at INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE clock_record (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  sealed TEXT NOT NULL
) STRICT;

CREATE TABLE remembered (
  name TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  checkout_id TEXT,
  details TEXT NOT NULL
) STRICT;
`,
};
