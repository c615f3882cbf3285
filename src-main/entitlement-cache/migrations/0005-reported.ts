import type { Migration } from './migration.ts';

/**
 * What the entitlement service was told. `user_id` and `organization_id` are those of the sign-in that a session began under, and `machine`
 * the computer's name then: without them nobody is told of it. `told` is how far: `begun`, `ended`, or `refused` with its code.
 */
export const reported: Migration = {
  number: 5,
  name: 'what the service was told',
  sql: `
ALTER TABLE usage_session ADD COLUMN user_id TEXT;
ALTER TABLE usage_session ADD COLUMN organization_id TEXT;
ALTER TABLE usage_session ADD COLUMN machine TEXT;
ALTER TABLE usage_session ADD COLUMN told TEXT;
ALTER TABLE usage_session ADD COLUMN told_code TEXT;

CREATE TABLE receipt_report (
  checkout_id TEXT NOT NULL PRIMARY KEY,
  outcome TEXT NOT NULL,
  code TEXT,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
