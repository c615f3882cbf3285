import type { ApplicationKey } from '#core/application/application.ts';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import type { CacheDatabase } from '../database/connection.ts';
import { rowCheck, rowHolds, type RowValue } from '../database/row-check.ts';

/** One stored license file. Only the bytes count; the rest is an index made from them, and when they came. */
export interface LicenseRow {
  readonly id: number;
  readonly checkoutId: CheckoutId;
  /** JSON: an array of [product id, feature string]. */
  readonly applications: string;
  readonly expiresAt: Instant;
  readonly importedAt: Instant;
  /** The file exactly as it was imported. */
  readonly bytes: Uint8Array;
  readonly rowCheck: Uint8Array;
}

const COLUMNS = `id, checkout_id AS checkoutId, applications, expires_at AS expiresAt, imported_at AS importedAt, bytes,
  row_check AS rowCheck`;

/**
 * Every license row, one after the other in the order of import, so that no two files need be in memory at once. Nothing
 * else may be asked of the database meanwhile.
 */
export function eachLicenseRow(database: CacheDatabase): IterableIterator<LicenseRow> {
  return database.prepare<[], LicenseRow>(`SELECT ${COLUMNS} FROM license ORDER BY id`).iterate();
}

/** Every license row in the order of import, at once: for callers that ask something else of the database for each. */
export function allLicenseRows(database: CacheDatabase): LicenseRow[] {
  return database.prepare<[], LicenseRow>(`SELECT ${COLUMNS} FROM license ORDER BY id`).all();
}

/** Whether any license is stored. */
export function hasLicenseRows(database: CacheDatabase): boolean {
  return database.prepare('SELECT 1 FROM license LIMIT 1').get() !== undefined;
}

/** Every license row that the index says covers an application. */
export function licenseRowsFor(database: CacheDatabase, key: ApplicationKey): LicenseRow[] {
  return database
    .prepare<[string], LicenseRow>(`SELECT ${COLUMNS} FROM license WHERE instr(applications, ?) > 0 ORDER BY id`)
    .all(JSON.stringify([key.productId, key.featureString]));
}

/** The rows of one checkout; none or one. */
export function licenseRowsOf(database: CacheDatabase, checkoutId: CheckoutId): LicenseRow[] {
  return database.prepare<[string], LicenseRow>(`SELECT ${COLUMNS} FROM license WHERE checkout_id = ?`).all(checkoutId);
}

/** The id of every checkout that has a row. There is no index to ask for one of them, so who asks often asks for all. */
export function storedCheckoutIds(database: CacheDatabase): string[] {
  return database.prepare<[], string>('SELECT checkout_id FROM license').pluck().all();
}

/** Stores a license with its index. An earlier row of the same checkout has to be deleted before. */
export function insertLicense(database: CacheDatabase, license: AuthenticLicense, importedAt: Instant): void {
  const values = [license.checkout.checkoutId, applicationsOf(license), license.checkout.expiresAt, importedAt] as const;
  database
    .prepare(
      'INSERT INTO license (checkout_id, applications, expires_at, imported_at, row_check, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(...values, rowCheck([...values, license.bytes]), license.bytes);
}

/** Removes a checkout's file; whether there was one. */
export function deleteLicense(database: CacheDatabase, checkoutId: CheckoutId): boolean {
  return database.prepare('DELETE FROM license WHERE checkout_id = ?').run(checkoutId).changes > 0;
}

/** Whether a row is, byte for byte, as it was stored. */
export function licenseRowHolds(row: LicenseRow): boolean {
  return rowHolds(row.rowCheck, valuesOf(row));
}

/** The checksum over every license row's checksum, in their order. */
export function licenseCheckOf(database: CacheDatabase): Buffer {
  return rowCheck(database.prepare<[], Uint8Array>('SELECT row_check FROM license ORDER BY id').pluck().all());
}

/** The index text of a license's applications. */
function applicationsOf(license: AuthenticLicense): string {
  return JSON.stringify(license.checkout.applications.map((one) => [one.productId, one.featureString]));
}

function valuesOf(row: LicenseRow): RowValue[] {
  return [row.checkoutId, row.applications, row.expiresAt, row.importedAt, row.bytes];
}
