import type { Migration } from './migration.ts';

/** Which thresholds of what ends were said, so that each is said once, and by which clock. `shown` is 0 where another spoke for it. */
export const notifications: Migration = {
  number: 3,
  name: 'notifications',
  sql: `
CREATE TABLE notification (
  id INTEGER PRIMARY KEY,
  ending TEXT NOT NULL,
  threshold TEXT NOT NULL,
  said_at INTEGER NOT NULL,
  ahead INTEGER NOT NULL,
  shown INTEGER NOT NULL,
  dismissed_at INTEGER
) STRICT;

CREATE TABLE notification_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  wall INTEGER NOT NULL,
  uptime INTEGER NOT NULL,
  boot_id TEXT,
  ahead INTEGER NOT NULL
) STRICT;
`,
};
