import type { Reading } from '../store/store.ts';
import { licenseFileName } from './make-checkout.ts';

/** The license file of a checkout with its name, or why there is none. */
export type ReadLicenseFile =
  | { readonly ok: true; readonly name: string; readonly file: Uint8Array }
  | { readonly ok: false; readonly problem: 'no-such-checkout' | 'file-not-kept' | 'checkout-checked-in' | 'checkout-cleared' };

/**
 * Reads the license file of a checkout as it was made. Of a checkout of which only the history is here there is none; of one that is checked in, void
 * or cleared none is given, since a computer that has not heard of that would take it.
 */
export async function readLicenseFile(reading: Reading, organizationId: string, checkoutId: string): Promise<ReadLicenseFile> {
  const row = await reading
    .selectFrom('checkout')
    .select(['file', 'license_service', 'member_id', 'machine_name', 'signer_serial', 'checked_in_at', 'cleared_at'])
    .where('organization_id', '=', organizationId)
    .where('id', '=', checkoutId)
    .executeTakeFirst();
  if (row === undefined) return { ok: false, problem: 'no-such-checkout' };
  if (row.signer_serial === '') return { ok: false, problem: 'file-not-kept' };
  if (row.checked_in_at !== null) return { ok: false, problem: 'checkout-checked-in' };
  if (row.cleared_at !== null) return { ok: false, problem: 'checkout-cleared' };
  return { ok: true, name: licenseFileName(row.license_service, row.member_id, row.machine_name), file: row.file };
}
