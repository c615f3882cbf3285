import { prepareBackup } from './backup/prepare-backup.ts';
import { CacheFailure } from './cache-problem.ts';
import type { CacheSetting } from './cache-setting.ts';
import type { CacheLock } from './database/cache-lock.ts';
import type { CacheDatabase } from './database/connection.ts';
import { tryOpen } from './database/try-open.ts';
import { isUnited, uniteWithLog } from './ended/unite-with-log.ts';
import { migrateSchema } from './migrations/migrate.ts';
import { writeProfileRow, type ProfileRow } from './queries/profile-row.ts';
import { createDatabase, replaceDatabase, type RepairReport } from './repair/replace-database.ts';

/** An open, sound database of the newest schema, its ended lines the same as the log's. */
export interface SoundDatabase {
  readonly database: CacheDatabase;
  /** What had to be repaired on the way; `null` when nothing had. */
  readonly repair: RepairReport | null;
}

/** New, then perhaps older, then perhaps damaged by whatever makes it so: more turns than that lead nowhere. */
const MOST_TURNS = 4;

/** Opens a profile's database, made, migrated or repaired where it has to be. Throws what the boundary of the cache turns into a problem. */
export function openSoundDatabase(setting: CacheSetting, lock: CacheLock): SoundDatabase {
  const first = tryOpen(setting);
  const opened: SoundDatabase =
    first.state === 'open' ? { database: first.database, repair: null } : lock.whileAlone(() => makeSound(setting, first));
  try {
    if (!isUnited(opened.database, setting)) {
      lock.whileInPlace(() => {
        uniteWithLog(opened.database, setting);
      });
    }
    return opened;
  } catch (error) {
    opened.database.close();
    throw error;
  }
}

function makeSound(setting: CacheSetting, seen: ReturnType<typeof tryOpen>): SoundDatabase {
  if (seen.state === 'older') seen.database.close();
  let repair: RepairReport | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    // Looked at again now that nobody else changes it: another process may have made it right meanwhile.
    const attempt = tryOpen(setting);
    if (attempt.state === 'open') return { database: attempt.database, repair };
    if (attempt.state === 'new') createDatabase(setting);
    if (attempt.state === 'older') migrateAfterBackup(attempt.database, attempt.profile, setting);
    if (attempt.state === 'damaged') repair = replaceDatabase(setting, attempt.finding);
  }
  throw new CacheFailure('store-damaged', 'damaged again after its repair');
}

function migrateAfterBackup(database: CacheDatabase, profile: ProfileRow, setting: CacheSetting): void {
  const backupNumber = profile.backupNumber + 1;
  try {
    database.exec('BEGIN IMMEDIATE');
    writeProfileRow(database, { ...profile, backupNumber });
    const backup = prepareBackup(database, setting.files.folder, backupNumber);
    database.exec('COMMIT');
    setting.warnings.attempt('backup', backup.finish);
    database.exec('BEGIN IMMEDIATE');
    migrateSchema(database, setting.migrations);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
