import { createHash } from 'node:crypto';
import { formatDottedVersion } from '#core/application/version.ts';
import type { CheckoutRequest } from '../checkout-request.ts';
import type { BulkRow } from './read-bulk-file.ts';
import type { RowProblem } from './row-problem.ts';

/** What every checkout of one file has in common. */
export type BulkTerms = Pick<CheckoutRequest, 'licenseService' | 'applications' | 'endsOn' | 'mayOverlap'>;

/** A file of checkouts that is to be made. */
export interface BulkSpec {
  readonly terms: BulkTerms;
  readonly rows: readonly BulkRow[];
  /** Rows of the file that cannot be asked for. */
  readonly bad: readonly RowProblem[];
  /** Whether the good rows are made although others are bad. */
  readonly skipBad: boolean;
}

/** One row's checkout, as it is asked for. */
export function requestOfRow({ email, machineName }: BulkRow, terms: BulkTerms): CheckoutRequest {
  return { email, machineName, ...terms, extends: null };
}

/** What two requests have in common that ask for the same: SHA-256 (hex). */
export function digestOfSpec({ terms, rows, bad, skipBad }: BulkSpec): string {
  const { licenseService, applications, endsOn, mayOverlap } = terms;
  const asked = applications.map(({ productId, featureString, version }) => [productId, featureString, formatDottedVersion(version)]);
  const hash = createHash('sha256').update(JSON.stringify([licenseService, asked, endsOn, mayOverlap, skipBad]));
  for (const { line, email, machineName } of rows) hash.update(`${JSON.stringify([line, email, machineName])}\n`);
  for (const { line, code } of bad) hash.update(`${JSON.stringify([line, code])}\n`);
  return hash.digest('hex');
}
