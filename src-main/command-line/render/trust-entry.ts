import { fingerprintGroups } from '#core/texts/fingerprint-groups.ts';
import { trustEntryFingerprint } from '#license-file/trust/format-trust-entry.ts';
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
      [LABELS.fingerprint, fingerprintGroups(trustEntryFingerprint(entry))],
      [LABELS.forServices, services],
      [LABELS.receipts, receipts],
    ];
  }
  const subject = Object.entries(entry.subject).map(([name, value]) => `${name}=${printable(value)}`);
  return [
    [LABELS.trusts, LABELS.certificatesOfAuthority],
    [LABELS.fingerprint, fingerprintGroups(trustEntryFingerprint(entry))],
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
  const { subject, organizationId, extendedKeyUsage } = entry;
  return { ...common, authority: trustEntryFingerprint(entry), subject, organizationId, extendedKeyUsage };
}
