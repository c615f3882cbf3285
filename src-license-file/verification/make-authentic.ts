import type { Checkout } from '#core/checkout/checkout.ts';
import type { LicenseFileRead } from './read-license-file.ts';
import type { AuthenticLicense } from './verified-license.ts';

/** Makes the value that says a file is authentic; to be called only where format document 6.2–6.9 and the length hold. */
export function makeAuthentic(bytes: Uint8Array, read: LicenseFileRead, checkout: Checkout): AuthenticLicense {
  const { kind, signature } = read;
  const { issuer, signer, path } = read.trusted;
  // The brand exists in the type only: this is the one place that gives it.
  return { kind, checkout, issuer, signer, path, bytes, signature } as unknown as AuthenticLicense;
}
