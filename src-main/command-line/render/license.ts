import { maskedActivationKey } from '#core/checkout/activation-key.ts';
import { formatDottedVersion } from '#core/application/version.ts';
import type { CheckedOutApplication, Checkout, CheckoutUser } from '#core/checkout/checkout.ts';
import type { NoticeCode } from '#core/import/outcome.ts';
import type { Texts } from '#core/texts/texts.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Issuer, SignerDescription } from '#license-file/trust/trust-decision.ts';
import type { CheckResult } from '#license-file/verification/checks.ts';
import { definitionList, printable } from '../layout.ts';

const MARKS = { passed: '✓', failed: '✗', skipped: '·' } as const;

/** One line for each check that was made, with a mark before it, and one for all that were not since another failed. */
export function checkLines(checks: readonly CheckResult[], texts: Texts): string {
  const made = checks.filter(({ outcome }) => outcome !== 'skipped');
  const lines = made.map(({ check, outcome, facts }) => `    ${MARKS[outcome]} ${texts.check(check, outcome, facts)}\n`);
  const left = checks.length - made.length;
  const isDecided = left > 0 && made.some(({ outcome }) => outcome === 'failed');
  return [...lines, isDecided ? `    ${MARKS.skipped} Not looked at after that: ${String(left)} more ${left === 1 ? 'check' : 'checks'}\n` : ''].join('');
}

/** What a license says, once its signature has passed; nothing before. */
export function licenseRows(license: Checkout | null, issuer: Issuer | null, texts: Texts): string {
  if (license === null) return '';
  return definitionList([
    ['Checkout', license.checkoutId],
    ['License service', license.licenseService],
    ['Issued by', printable(issuer?.name ?? license.organization.name ?? license.organization.id)],
    ['For', printable(userName(license.user))],
    ['On machine', printable(license.machineName)],
    ['Applications', license.applications.map((one) => applicationName(one)).join('\n')],
    ['Activation key', license.activationKey === null ? '' : maskedActivationKey(license.activationKey)],
    ['Country', printable(license.entitlementCountry ?? '')],
    ['Issued', texts.instant(license.issuedAt)],
    ['Ends', texts.end(license.expiresAt)],
  ]);
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
  const title = [name === '' ? 'Product' : printable(name), version === null ? '' : formatDottedVersion(version)];
  const feature = featureString === '' ? '' : `, feature ${printable(featureString)}`;
  return `${title.filter((part) => part !== '').join(' ')} (${String(productId)}${feature})`;
}

/** How a user is named to people: name and e-mail address where the license has them, else the id. */
export function userName({ id, email, name }: CheckoutUser): string {
  if (name !== null && email !== null) return `${name} <${email}>`;
  return name ?? email ?? id;
}

/** The notices beside a file or an answer, a line each. */
export function noticeLines(notices: readonly NoticeCode[], texts: Texts): string {
  return notices
    .map((code) => {
      const { happened, meaning } = texts.notice(code);
      return `  Note: ${happened} ${meaning} [${code}]\n`;
    })
    .join('');
}

/** For a signer nobody here trusts: who signed, as its certificate says, and the exact way on for an administrator. */
export function signerLines(file: { readonly code: string | null; readonly path: string; readonly signer: SignerDescription | null }): string {
  if (file.code !== 'untrusted-issuer' || file.signer === null) return '';
  const { subject, issuedBy, fingerprint } = file.signer;
  return [
    definitionList([
      ['Signed by', `${printable(subject)} (as its certificate says; unconfirmed)`],
      ['Certified by', printable(issuedBy)],
      ['Fingerprint', fingerprint],
    ]),
    '  For your IT department, once the issuer has confirmed the fingerprint by telephone:\n',
    `    licensing trust add ${shellWord(file.path)} --fingerprint ${fingerprint}\n`,
  ].join('');
}

/** A word as a POSIX shell takes it back, so that the line can be copied whatever the file is called. */
export function shellWord(text: string): string {
  const shown = printable(text);
  return /^[\w@%+=:,./-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
