import { formatDottedVersion } from '#core/application/version.ts';
import type { LicenseRow } from './license-rows.ts';

/** Which rows are shown: all, or by whether they cover their applications now. */
export type ShownRows = 'all' | 'usable' | 'unusable';

/** How rows are chosen. */
export interface RowFilter {
  /** Words, each of which must be found in a row; letter case and accents play no part. */
  readonly words: string;
  readonly shown: ShownRows;
}

/**
 * Chooses rows by their words and by whether they are usable.
 *
 * @param wordsOf what else of a row people see and look for: its state and user in words
 */
export function filterRows(
  rows: readonly LicenseRow[],
  { words, shown }: RowFilter,
  wordsOf: (row: LicenseRow) => string,
): readonly LicenseRow[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter((row) => {
    if (shown !== 'all' && row.isUsable !== (shown === 'usable')) return false;
    if (wanted.length === 0) return true;
    const text = folded(`${textOf(row)} ${wordsOf(row)}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Counts rows for the choice among them. */
export function countRows(rows: readonly LicenseRow[]): Readonly<Record<ShownRows, number>> {
  const usable = rows.filter(({ isUsable }) => isUsable).length;
  return { all: rows.length, usable, unusable: rows.length - usable };
}

function textOf({ id, applications, license }: LicenseRow): string {
  const named = applications.map(({ name, version, productId, featureString }) => {
    const written =
      version === null
        ? ''
        : `${formatDottedVersion(version)} ${version.map((part) => String(part).padStart(2, '0')).join('.')}`;
    return `${name} ${written} ${productId} ${featureString}`;
  });
  if (license === null) return [id, ...named].join(' ');
  const { checkout, issuerName } = license.stored;
  const { user, machineName, licenseService, organization, entitlementCountry } = checkout;
  const others = [
    user.name,
    user.email,
    user.id,
    machineName,
    licenseService,
    organization.name,
    entitlementCountry,
    issuerName,
  ];
  return [id, ...named, ...others].filter((one) => one !== null).join(' ');
}

/** Compatible forms become one, accents fall away: `ＷＳ` is found as `ws`, `Señor` as `senor`. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
