import { firstTables } from './0001-first-tables.ts';
import { usageSessions } from './0002-usage-sessions.ts';
import { notifications } from './0003-notifications.ts';
import { folderFiles } from './0004-folder-files.ts';
import { reported } from './0005-reported.ts';
import type { Migration } from './migration.ts';

/** Every migration there is, in order; the last one's number is the schema version of this program. */
export const ALL_MIGRATIONS: readonly Migration[] = [firstTables, usageSessions, notifications, folderFiles, reported];
