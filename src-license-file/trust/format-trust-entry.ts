import { createHash } from 'node:crypto';
import { encodeCertificatePem } from './certificate-pem.ts';
import type { TrustEntry } from './trust-entry.ts';

/**
 * Writes a trust entry as the JSON that `parseTrustEntry` reads, fields in a fixed order, with a line end at the end.
 */
export function formatTrustEntry(entry: TrustEntry): string {
  const { name, licenseServices, receipts } = entry;
  const fields =
    entry.kind === 'pinned'
      ? { name, licenseServices, pinnedCertificate: entry.pinnedCertificate, ...onlyIf(receipts, { receipts }) }
      : {
          name,
          licenseServices,
          authority: encodeCertificatePem(entry.authority),
          subject: entry.subject,
          ...onlyIf(entry.organizationId !== null, { organizationId: entry.organizationId }),
          ...onlyIf(entry.extendedKeyUsage !== null, { extendedKeyUsage: entry.extendedKeyUsage }),
          ...onlyIf(receipts, { receipts }),
        };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/**
 * The SHA-256 (lower-case hex) of the certificate an entry rests on: the authority's, or the pinned one. It is what an
 * administrator compares.
 */
export function trustEntryFingerprint(entry: TrustEntry): string {
  return entry.kind === 'pinned' ? entry.pinnedCertificate : createHash('sha256').update(entry.authority).digest('hex');
}

function onlyIf<Fields extends object>(condition: boolean, fields: Fields): Partial<Fields> {
  return condition ? fields : {};
}
