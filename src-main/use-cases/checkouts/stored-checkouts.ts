import type { CheckoutId } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import type { RevocationState } from '#license-file/verification/verification-context.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';

/**
 * Every checkout this profile remembers, as the rules see it: stored files as they were verified again just now, and
 * those that were cleared, from their tombstones. A file that does not verify any more is not among them: nothing it
 * says is known to be true (see `unverifiedLicenses`).
 */
export function storedCheckouts(reader: CacheReader, licenses: readonly StoredLicense[]): readonly StoredCheckout[] {
  const stored = licenses.flatMap((one) => (one.state === 'authentic' ? [ofLicense(one, reader)] : []));
  const cleared = reader.clearedCheckouts().flatMap(({ license, at }): StoredCheckout[] => {
    if (license === null) return [];
    const { checkout, issuerId, issuerName, takesReceipts, importedAt } = license;
    return [
      { checkout, issuerId, issuerName, takesReceipts, importedAt, clearedAt: at, revokedAt: null, problem: null },
    ];
  });
  return [...stored, ...cleared];
}

/** A stored license that covers nothing because its file does not verify any more, with what the index says of it. */
export type UnverifiedLicense = Extract<StoredLicense, { state: 'refused' }>;

/** The stored files that do not verify any more. They stay stored: with the issuer trusted again they hold again. */
export function unverifiedLicenses(licenses: readonly StoredLicense[]): readonly UnverifiedLicense[] {
  return licenses.filter((one) => one.state === 'refused');
}

/**
 * The stored files that do not verify any more, in the form in which an answer can name them as the reason. They cover
 * nothing. What the index does not know is left empty: nothing is made up, and nothing of it is shown.
 */
export function unverifiedCheckouts(licenses: readonly StoredLicense[]): readonly StoredCheckout[] {
  return unverifiedLicenses(licenses).map(({ checkoutId, applications, expiresAt, importedAt, code }) => ({
    checkout: {
      checkoutId,
      licenseService: 'SES',
      organization: { id: '', name: null },
      user: { id: '', email: null, name: null },
      machineName: '',
      issuedAt: importedAt,
      notBefore: importedAt,
      expiresAt,
      entitlementCountry: null,
      activationKey: null,
      applications: applications.map((key) => ({ ...key, name: '', version: null, expiresAt })),
    },
    issuerId: '',
    issuerName: '',
    takesReceipts: false,
    importedAt,
    clearedAt: null,
    revokedAt: null,
    problem: code,
  }));
}

function ofLicense(
  { license, importedAt, problem }: Extract<StoredLicense, { state: 'authentic' }>,
  reader: CacheReader,
): StoredCheckout {
  const { checkout, issuer } = license;
  return {
    checkout,
    issuerId: issuer.issuerId,
    issuerName: issuer.name,
    takesReceipts: issuer.receipts,
    importedAt,
    clearedAt: null,
    revokedAt: revokedAt(license, reader),
    problem,
  };
}

/** Whether a license is revoked: by its id, or with a certificate it rests on. */
export function isRevoked({ checkout, issuer, path }: AuthenticLicense, revocations: RevocationState): boolean {
  if (revocations.checkoutRevokedAt(issuer.revocationScopes, checkout.checkoutId) !== null) return true;
  return path.some((certificate) => revocations.isCertificateRevoked(certificate, checkout.issuedAt));
}

/**
 * When a stored license stopped because it was revoked: when this profile accepted the list that says so. The issuer's
 * own date may lie months back, and a license that ran here until today would leave the list unseen.
 */
function revokedAt(license: AuthenticLicense, reader: CacheReader): Instant | null {
  if (!isRevoked(license, reader.revocations())) return null;
  const first = reader.acceptedRevocations().find((accepted) => isRevoked(license, accepted.revocations));
  return first?.acceptedAt ?? license.checkout.issuedAt;
}

/** The stored license of a checkout, where its file verifies. */
export function authenticLicense(licenses: readonly StoredLicense[], checkoutId: CheckoutId): AuthenticLicense | null {
  for (const one of licenses) {
    if (one.state === 'authentic' && one.license.checkout.checkoutId === checkoutId) return one.license;
  }
  return null;
}
