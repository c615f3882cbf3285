import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { ListedCheckout } from '#main/use-cases/checkouts/list-checkouts.ts';
import type { UnverifiedLicense } from '#main/use-cases/checkouts/stored-checkouts.ts';
import { applicationJson } from './license.ts';

/** A checkout in `list --json`. */
export function checkoutJson({ stored, state, leavesListAt }: ListedCheckout): Readonly<Record<string, unknown>> {
  const { checkout } = stored;
  return {
    checkoutId: checkout.checkoutId,
    licenseService: checkout.licenseService,
    applications: checkout.applications.map(applicationJson),
    user: checkout.user,
    machineName: checkout.machineName,
    issuer: stored.issuerName,
    issuedAt: formatIsoInstant(checkout.issuedAt),
    importedAt: formatIsoInstant(stored.importedAt),
    expiresAt: formatIsoInstant(checkout.expiresAt),
    state,
    problem: stored.problem,
    clearedAt: stored.clearedAt === null ? null : formatIsoInstant(stored.clearedAt),
    revokedAt: stored.revokedAt === null ? null : formatIsoInstant(stored.revokedAt),
    leavesListAt: formatIsoInstant(leavesListAt),
  };
}

/** One whose file does not verify now: what the file says is not shown, and only the index of the store is. */
export function unverifiedJson(license: UnverifiedLicense): Readonly<Record<string, unknown>> {
  return {
    checkoutId: license.checkoutId,
    licenseService: null,
    applications: [],
    user: null,
    machineName: null,
    issuer: null,
    issuedAt: null,
    importedAt: formatIsoInstant(license.importedAt),
    expiresAt: formatIsoInstant(license.expiresAt),
    state: 'unverified',
    problem: license.code,
    clearedAt: null,
    revokedAt: null,
    leavesListAt: null,
  };
}
