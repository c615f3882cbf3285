import type { Migration } from './migration.ts';

/** What became of the files of the import folder in this profile: each has its turn once. */
export const folderFiles: Migration = {
  number: 4,
  name: 'files of the import folder',
  sql: `
CREATE TABLE folder_file (
  digest TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  seen_at INTEGER NOT NULL,
  code TEXT,
  circumstances TEXT NOT NULL,
  news TEXT
) STRICT, WITHOUT ROWID;
`,
};
