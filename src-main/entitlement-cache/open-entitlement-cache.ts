import { accessSync, constants } from 'node:fs';
import type { Instant } from '#core/time/instant.ts';
import { cacheFiles } from './cache-files.ts';
import { problemOf, type CacheAnswer } from './cache-problem.ts';
import { CacheWarnings } from './cache-warnings.ts';
import type { Authenticate, CacheIdentity, CacheSetting } from './cache-setting.ts';
import { CacheLock } from './database/cache-lock.ts';
import { isNetworkShare } from './database/network-share.ts';
import { EntitlementCache } from './entitlement-cache.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { openSoundDatabase } from './open-database.ts';
import { sealsOf } from './seals/seal.ts';
import { rememberingVerdicts } from './stored-license.ts';

/** Which cache to open, and what it needs beside its folder. */
export interface CacheRequest {
  /** The profile folder; it exists and is this user's alone. */
  readonly folder: string;
  readonly identity: CacheIdentity;
  /** 32 bytes; `null` while the keystore that holds it cannot be reached (see profile-key). */
  readonly sealKey: Uint8Array | null;
  /** Verifies stored bytes again, at every load. */
  readonly authenticate: Authenticate;
  /** The instant of opening: dates what a repair writes. */
  readonly now: Instant;
  /** Milliseconds to wait for another process before `store-busy`; 5,000 unless given. */
  readonly busyTimeout?: number;
  /** The schema's steps; all there are unless given. Only a later version's tests give others. */
  readonly migrations?: readonly Migration[];
}

const BUSY_TIMEOUT = 5_000;

/**
 * Opens a profile's cache: makes it at the first time, migrates an older one after a backup, repairs a damaged one, and unites its
 * tombstones and revocations with `ended.log`. There is no other place to fall back to: where it cannot be opened, that is said.
 */
export function openEntitlementCache(request: CacheRequest): CacheAnswer<EntitlementCache> {
  const { folder, identity, sealKey, now, busyTimeout = BUSY_TIMEOUT, migrations = ALL_MIGRATIONS } = request;
  let lock: CacheLock | null = null;
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const files = cacheFiles(folder);
    const setting: CacheSetting = {
      files,
      identity,
      seals: sealsOf(sealKey, { machine: identity.machineNames[0] ?? '', userId: identity.userId }),
      authenticate: rememberingVerdicts(request.authenticate),
      migrations,
      journalMode: isNetworkShare(folder) ? 'delete' : 'wal',
      busyTimeout,
      openedAt: now,
      warnings: new CacheWarnings(),
    };
    lock = new CacheLock(files.lock, busyTimeout);
    return { ok: true, value: new EntitlementCache(setting, lock, openSoundDatabase(setting, lock)) };
  } catch (error) {
    lock?.close();
    return problemOf(error);
  }
}
