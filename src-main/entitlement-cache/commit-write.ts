import { prepareBackup, type PreparedBackup } from './backup/prepare-backup.ts';
import type { CacheSetting } from './cache-setting.ts';
import type { PendingEffects } from './cache-writer.ts';
import { writeClockMirror } from './clock-record/clock-mirror.ts';
import type { CacheDatabase } from './database/connection.ts';
import { appendToEndedLog, type AppendedLines } from './ended/ended-log.ts';
import { licenseCheckOf } from './queries/license-rows.ts';
import { readProfileRow, writeProfileRow } from './queries/profile-row.ts';

/**
 * Commits the running transaction with everything that has to be on the disk before it may be acknowledged, in an order in which every
 * failure before the commit leaves all as it was:
 *
 * 1. ended lines to `ended.log`, fsync (a crash from here on ends the license: the user asked for it);
 * 2. the backup, as the transaction will leave the database, fsync;
 * 3. the commit (fsync by SQLite);
 * 4. the backup takes its name, fsync of the folder;
 * 5. the clock record's mirror.
 *
 * Throws when one of the first three fails. Then the transaction is on the disk: what fails after it is a warning and no refusal.
 */
export function commitWrite(database: CacheDatabase, setting: CacheSetting, effects: PendingEffects): void {
  const { files, warnings } = setting;
  let appended: AppendedLines | null = null;
  let backup: PreparedBackup | null = null;
  try {
    if (effects.endedAdded.length > 0) {
      appended = appendToEndedLog(files.endedLog, effects.endedAdded);
    }
    if (effects.needsBackup) backup = backUp(database, files.folder);
    database.exec('COMMIT');
  } catch (error) {
    backup?.discard();
    appended?.takeBack();
    throw error;
  }
  const { clock } = effects;
  if (backup !== null) warnings.attempt('backup', backup.finish);
  if (clock !== null) warnings.attempt('clock-mirror', () => { writeClockMirror(files.clockMirror, clock); });
}

function backUp(database: CacheDatabase, folder: string): PreparedBackup {
  const profile = readProfileRow(database);
  if (profile === null) throw new Error('a database is checked before it is written to');
  const backupNumber = profile.backupNumber + 1;
  writeProfileRow(database, { ...profile, licenseCheck: licenseCheckOf(database), backupNumber });
  return prepareBackup(database, folder, backupNumber);
}
