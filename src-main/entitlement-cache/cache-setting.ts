import type { Instant } from '#core/time/instant.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import type { RefusalCode } from '#core/import/outcome.ts';
import type { CacheFiles } from './cache-files.ts';
import type { CacheWarnings } from './cache-warnings.ts';
import type { JournalMode } from './database/connection.ts';
import type { Migration } from './migrations/migration.ts';
import type { Seals } from './seals/seal.ts';

/** What verifying stored bytes again gives: the license, or the check it fails by its code. */
export type StoredVerdict =
  | { readonly ok: true; readonly license: AuthenticLicense }
  | { readonly ok: false; readonly code: RefusalCode };

/** Verifies stored bytes again, whatever machine and day it is: `authenticateLicenseFile` with the trust store. */
export type Authenticate = (bytes: Uint8Array) => StoredVerdict;

/** Whose cache it is. */
export interface CacheIdentity {
  /** Every name that counts for this computer, first the one `whoami` prints first; at least one. */
  readonly machineNames: readonly string[];
  /** `sid:…` or `uid:…`. */
  readonly userId: string;
}

/** Everything the parts of the cache share while it is open. */
export interface CacheSetting {
  readonly files: CacheFiles;
  readonly identity: CacheIdentity;
  readonly seals: Seals;
  readonly authenticate: Authenticate;
  readonly migrations: readonly Migration[];
  readonly journalMode: JournalMode;
  /** Milliseconds to wait for another process. */
  readonly busyTimeout: number;
  /** The instant of opening, for the dates of what a repair writes. */
  readonly openedAt: Instant;
  /** What failed after a commit. */
  readonly warnings: CacheWarnings;
}
