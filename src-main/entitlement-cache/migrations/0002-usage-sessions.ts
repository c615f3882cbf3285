import type { Migration } from './migration.ts';

/** What counts as usage: every run of an application, until a service has it. `keeper` tells whose session an open one is. */
export const usageSessions: Migration = {
  number: 2,
  name: 'usage sessions',
  sql: `
CREATE TABLE usage_session (
  id INTEGER PRIMARY KEY,
  session_id TEXT NOT NULL,
  product_id INTEGER NOT NULL,
  feature TEXT NOT NULL,
  version TEXT,
  application TEXT,
  started_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by TEXT,
  intervals TEXT NOT NULL,
  keeper TEXT NOT NULL
) STRICT;
`,
};
