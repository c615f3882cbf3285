import { createHash } from 'node:crypto';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { printable } from '../layout.ts';

/** What a trust entry trusts, for people. */
export function entryRows(entry: TrustEntry): readonly (readonly [string, string])[] {
  const services = entry.licenseServices.join(', ');
  const receipts = entry.receipts ? 'taken' : 'not taken';
  if (entry.kind === 'pinned') {
    return [['Trusts', 'one certificate'], ['Fingerprint', entry.pinnedCertificate], ['For', services], ['Receipts', receipts]];
  }
  const subject = Object.entries(entry.subject).map(([name, value]) => `${name}=${printable(value)}`);
  return [
    ['Trusts', 'certificates of an authority'],
    ['Authority', authorityFingerprint(entry.authority)],
    ['Subject', subject.join(', ')],
    ['Organisation', entry.organizationId ?? ''],
    ['For', services],
    ['Receipts', receipts],
  ];
}

/** What a trust entry trusts, in `--json`. */
export function entryJson(entry: TrustEntry): Readonly<Record<string, unknown>> {
  const common = { name: entry.name, licenseServices: entry.licenseServices, receipts: entry.receipts };
  if (entry.kind === 'pinned') return { ...common, pinnedCertificate: entry.pinnedCertificate };
  const { authority, subject, organizationId, extendedKeyUsage } = entry;
  return { ...common, authority: authorityFingerprint(authority), subject, organizationId, extendedKeyUsage };
}

function authorityFingerprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex');
}
