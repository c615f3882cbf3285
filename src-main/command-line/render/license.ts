import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { formatDottedVersion } from '#core/application/version.ts';
import type { CheckedOutApplication, Checkout } from '#core/checkout/checkout.ts';
import { userName } from '#core/checkout/user-name.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import type { Issuer } from '#license-file/trust/trust-decision.ts';
import type { Presentation } from '../presentation.ts';
import { LABELS } from '../labels.ts';
import { printable } from '#core/texts/printable.ts';

/** What a license says. Call it only once the license's signature has passed. */
export function licenseRows(
  license: Checkout,
  issuer: Issuer | null,
  now: Instant,
  { texts, layout }: Presentation,
): string {
  return layout.rows([
    [LABELS.checkout, license.checkoutId],
    [LABELS.licenseService, license.licenseService],
    [LABELS.issuedBy, printable(issuer?.name ?? license.organization.name ?? license.organization.id)],
    [LABELS.forUser, printable(userName(license.user))],
    [LABELS.onMachine, printable(license.machineName)],
    [LABELS.applications, applicationLines(license, now, texts).join('\n')],
    [LABELS.activationKey, license.activationKey === null ? '' : maskedActivationKey(license.activationKey)],
    [LABELS.country, printable(license.entitlementCountry ?? '')],
    [LABELS.issued, texts.instant(license.issuedAt)],
    [LABELS.ends, endsTogether(license) ? texts.end(license.expiresAt) : ''],
  ]);
}

/** Whether every application of a license ends at the license's own end, so that it need be said only once. */
export function endsTogether({ applications, expiresAt }: Pick<Checkout, 'applications' | 'expiresAt'>): boolean {
  return applications.every((one) => one.expiresAt === expiresAt);
}

/**
 * The applications of a license, a line each; with its own end where they differ, and that it has ended where it has.
 */
export function applicationLines(license: Checkout, now: Instant, texts: Presentation['texts']): readonly string[] {
  const named = license.applications.map((one) => [applicationName(one), one.expiresAt] as const);
  if (endsTogether(license)) return named.map(([application]) => application);
  return named.map(([application, end]) =>
    end <= now
      ? texts.say('application-ended', { application, at: end })
      : texts.say('application-until', { application, until: end }),
  );
}

/** How many applications of a license have ended, while the license itself has not. */
export function endedApplications({ applications, expiresAt }: Checkout, now: Instant): number {
  return expiresAt <= now ? 0 : applications.filter((one) => one.expiresAt <= now).length;
}

/** The form of a license in `--json`; the activation key stays out. */
export function licenseJson(license: Checkout | null, issuer: Issuer | null): Readonly<Record<string, unknown>> | null {
  if (license === null) return null;
  return {
    checkoutId: license.checkoutId,
    licenseService: license.licenseService,
    issuer: issuer?.name ?? null,
    user: license.user,
    machineName: license.machineName,
    issuedAt: formatIsoInstant(license.issuedAt),
    expiresAt: formatIsoInstant(license.expiresAt),
    applications: license.applications.map(applicationJson),
  };
}

/** One application of a license in `--json`. */
export function applicationJson(application: CheckedOutApplication): Readonly<Record<string, unknown>> {
  const { productId, name, featureString, version, expiresAt } = application;
  return {
    productId,
    name,
    feature: featureString,
    version: version === null ? null : formatDottedVersion(version),
    expiresAt: formatIsoInstant(expiresAt),
  };
}

/** How an application is named to people: name, version, feature and product id. */
export function applicationName({ productId, featureString, name, version }: CheckedOutApplication): string {
  const title = [name === '' ? LABELS.product : printable(name), version === null ? '' : formatDottedVersion(version)];
  const feature = featureString === '' ? '' : `, ${LABELS.feature} ${printable(featureString)}`;
  return `${title.filter((part) => part !== '').join(' ')} (${String(productId)}${feature})`;
}

/** The applications of several licenses in one list, none twice. */
export function applicationNames(
  licenses: readonly Pick<Checkout, 'applications'>[],
  texts: Presentation['texts'],
): string {
  return texts.list([...new Set(licenses.flatMap(({ applications }) => applications.map(applicationName)))]);
}
