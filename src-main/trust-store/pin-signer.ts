import type { LicenseService } from '#core/application/application.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import type { SignerDescription } from '#license-file/trust/trust-decision.ts';
import { isSameFingerprint } from './given-fingerprint.ts';

/** The text of a pinned entry, or that the administrator confirmed another fingerprint than the file's signer has. */
export type PinResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: { readonly code: 'fingerprint-differs'; readonly facts: Readonly<Record<'given' | 'found', string>> } };

/**
 * Makes the trust entry that pins a license file's signer, once an administrator has repeated its fingerprint.
 *
 * @param signer as `VerificationReport.signer` describes it.
 * @param given the fingerprint the administrator gave (`trust add FILE --fingerprint …`).
 */
export function pinSigner(signer: SignerDescription, licenseService: LicenseService, name: string, given: string): PinResult {
  const { fingerprint } = signer;
  if (!isSameFingerprint(given, fingerprint)) {
    return { ok: false, problem: { code: 'fingerprint-differs', facts: { given, found: fingerprint } } };
  }
  const text = formatTrustEntry({
    kind: 'pinned',
    name,
    licenseServices: [licenseService],
    receipts: false,
    pinnedCertificate: fingerprint,
  });
  return { ok: true, text };
}
