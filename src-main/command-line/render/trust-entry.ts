import { createHash } from 'node:crypto';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import type { Row } from '../layout.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';

/** What a trust entry trusts, for people. */
export function entryRows(entry: TrustEntry): readonly Row[] {
  const services = entry.licenseServices.join(', ');
  const receipts = entry.receipts ? LABELS.taken : LABELS.notTaken;
  if (entry.kind === 'pinned') {
    return [
      [LABELS.trusts, LABELS.oneCertificate],
      [LABELS.fingerprint, entry.pinnedCertificate],
      [LABELS.forServices, services],
      [LABELS.receipts, receipts],
    ];
  }
  const subject = Object.entries(entry.subject).map(([name, value]) => `${name}=${printable(value)}`);
  return [
    [LABELS.trusts, LABELS.certificatesOfAuthority],
    [LABELS.authority, authorityFingerprint(entry.authority)],
    [LABELS.subject, subject.join(', ')],
    [LABELS.organisation, entry.organizationId ?? ''],
    [LABELS.forServices, services],
    [LABELS.receipts, receipts],
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
