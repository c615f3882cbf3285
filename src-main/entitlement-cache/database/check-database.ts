import { isDamage } from '../cache-problem.ts';
import { APPLICATION_ID, userVersionOf } from '../migrations/migrate.ts';
import { eachLicenseRow, licenseRowHolds } from '../queries/license-rows.ts';
import { readProfileRow, schemaCheckOf, type ProfileRow } from '../queries/profile-row.ts';
import type { CacheDatabase } from './connection.ts';
import { rowCheck } from './row-check.ts';

/** What a database turned out to be. */
export type DatabaseCheck =
  | { readonly state: 'good'; readonly profile: ProfileRow }
  /** Written by a newer version of this program. */
  | { readonly state: 'newer' }
  /** `finding` says in a few words what does not hold. */
  | { readonly state: 'damaged'; readonly finding: string };

/**
 * Checks a whole database at its opening: page structure (`quick_check`), identity, schema, and every license row down to the byte.
 * Whatever fails means that something was changed which this program did not change.
 *
 * @param schemaVersion the newest schema version this program knows.
 */
export function checkDatabase(database: CacheDatabase, schemaVersion: number): DatabaseCheck {
  try {
    return findingsOf(database, schemaVersion);
  } catch (error) {
    if (isDamage(error)) return damaged(error.code);
    throw error;
  }
}

/** No version of this program will ever have made so many steps: a larger number is damage, not a newer version. */
const LARGEST_SCHEMA_VERSION = 9_999;

function findingsOf(database: CacheDatabase, schemaVersion: number): DatabaseCheck {
  const structure = database.pragma('quick_check(1)', { simple: true });
  if (structure !== 'ok') return damaged('structure');
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) return damaged('application-id');
  // Before anything of its content: a newer version may lay all of it out in another way.
  const version = userVersionOf(database);
  if (version > schemaVersion && version <= LARGEST_SCHEMA_VERSION) return { state: 'newer' };
  const profile = readProfileRow(database);
  if (profile === null) return damaged('profile-row');
  if (profile.schemaVersion !== version) return damaged('schema-version');
  if (!schemaCheckOf(database).equals(profile.schemaCheck)) return damaged('schema');
  const checks: Uint8Array[] = [];
  for (const row of eachLicenseRow(database)) {
    if (!licenseRowHolds(row)) return damaged('license-row');
    checks.push(row.rowCheck);
  }
  if (!rowCheck(checks).equals(profile.licenseCheck)) return damaged('license-rows');
  return { state: 'good', profile };
}

function damaged(finding: string): DatabaseCheck {
  return { state: 'damaged', finding };
}
