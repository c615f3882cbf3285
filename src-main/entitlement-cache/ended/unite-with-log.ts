import { prepareBackup } from '../backup/prepare-backup.ts';
import type { CacheSetting } from '../cache-setting.ts';
import type { CacheDatabase } from '../database/connection.ts';
import { insertActivity } from '../queries/activity-rows.ts';
import { readEndedRows, replaceEndedRows } from '../queries/ended-rows.ts';
import { deleteLicense, licenseCheckOf } from '../queries/license-rows.ts';
import { readProfileRow, writeProfileRow } from '../queries/profile-row.ts';
import { endedLogLines, endedLogText, readEndedLog, replaceEndedLog } from './ended-log.ts';
import { endedSet } from './ended-set.ts';
import { uniteEnded } from './unite-ended.ts';

/**
 * Makes the database's ended lines and `ended.log` the same again where they differ, and removes the file of every license that
 * one of them names as cleared. Done at every opening and after every restore; costs one comparison when nothing is amiss.
 */
export function uniteWithLog(database: CacheDatabase, setting: CacheSetting): void {
  const { endedLog } = setting.files;
  if (isUnited(database, setting)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Read again under the write lock: another process may have been in the middle of clearing.
    const rows = readEndedRows(database);
    const log = readEndedLog(endedLog);
    if (endedLogText(rows) !== log) unite(database, setting, rows, log);
    if (database.inTransaction) database.exec('COMMIT');
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}

/** Whether the database's ended lines are those of `ended.log`, byte for byte. */
export function isUnited(database: CacheDatabase, { files }: CacheSetting): boolean {
  return endedLogText(readEndedRows(database)) === readEndedLog(files.endedLog);
}

function unite(database: CacheDatabase, setting: CacheSetting, rows: readonly string[], log: string): void {
  const { files, seals, openedAt } = setting;
  const united = uniteEnded(rows, endedLogLines(log), seals, openedAt);
  replaceEndedLog(files.endedLog, endedLogText(united));
  if (endedLogText(united) === endedLogText(rows)) return;
  const profile = readProfileRow(database);
  if (profile === null) throw new Error('a database is checked before its ended lines are united');
  replaceEndedRows(database, united);
  for (const checkoutId of endedSet(united, seals).cleared.keys()) deleteLicense(database, checkoutId);
  const details = { linesBefore: rows.length, lines: united.length };
  insertActivity(database, { at: openedAt, kind: 'ended-log-united', checkoutId: null, details });
  const backupNumber = profile.backupNumber + 1;
  writeProfileRow(database, { ...profile, licenseCheck: licenseCheckOf(database), backupNumber });
  const backup = prepareBackup(database, files.folder, backupNumber);
  database.exec('COMMIT');
  setting.warnings.attempt('backup', backup.finish);
}
