import { writeFileSync } from 'node:fs';
import { productId, type LicenseService } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { usageSaid, wanted } from '#core/texts/en/service-command.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { parseCivilDate } from '#core/time/civil-date.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { BulkTerms } from '../../checkouts/bulk/bulk-spec.ts';
import type { CheckoutRequest } from '../../checkouts/checkout-request.ts';
import { makeCheckout } from '../../checkouts/make-checkout.ts';
import { readLicenseFile } from '../../checkouts/read-license-file.ts';
import { createIssuers } from '../../issuer/issuer.ts';
import type { Reading } from '../../store/store.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { faultCode, folderProblem, placeProblem, writeProblem } from '../place-for-file.ts';

/** Options that say what is checked out and until when. */
export interface TermOptions {
  /** Each `ID@VERSION` or `ID:FEATURE@VERSION`. */
  readonly application: readonly string[];
  /** Where it is not said, that of the application in the catalogue. */
  readonly licenseService?: string;
  readonly endsOn?: string;
  readonly overlap?: boolean;
}

/** Options of `service checkout create`. */
export interface CheckoutOptions extends TermOptions {
  readonly extends?: string;
  readonly out?: string;
}

/** `service checkout create`: makes a checkout and writes its license file. */
export async function checkoutCreate(context: CommandContext, email: string, machineName: string, options: CheckoutOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { store, configuration, actor, now } = context;
  const { organizationId } = organization;
  const request = await requestOf(store.reading, organizationId, email, machineName, options);
  if (isRefusal(request)) return request;
  // What is made stays made: that its file has no place is found out before.
  const place = options.out === undefined ? folderProblem('.') : placeProblem(options.out);
  if (place !== null) return place;
  const making = { organizationId, actor, askedBy: await administratorOf(store.reading, organizationId), publicUrl: configuration.publicUrl, now };
  const made = await makeCheckout(store, createIssuers(configuration.keys), making, request);
  if (made.outcome === 'refused') return { refused: made.refusals[0].code, details: { refusals: made.refusals.map((one) => ({ ...one, message: serviceErrors[one.code] })) } };
  if (made.outcome === 'no-issuer') return { refused: made.problem };
  if (made.outcome === 'not-issuable') return { refused: 'not-issuable', details: { problem: made.problem } };
  const out = options.out ?? made.fileName;
  try {
    writeFileSync(out, made.file, { flag: 'wx' });
  } catch (error) {
    const next = `service checkout file ${made.checkoutId} --out FILE`;
    return { refused: 'file-not-written', details: { checkout: made.checkoutId, file: out, because: faultCode(error), next } };
  }
  return { checkout: made.checkoutId, 'ends on': made.endsOn, 'ends at': formatIsoInstant(made.expiresAt), file: out, usage: usageSaid.fromNow };
}

/** `service checkout file`: writes the license file of a checkout again. */
export async function checkoutFile(context: CommandContext, id: string, { out }: { readonly out?: string }): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const read = await readLicenseFile(context.store.reading, organization.organizationId, id.toLowerCase());
  if (!read.ok) return { refused: read.problem };
  const file = out ?? read.name;
  try {
    writeFileSync(file, read.file, { flag: 'wx' });
  } catch (error) {
    return writeProblem(error, file);
  }
  return { file };
}

async function requestOf(reading: Reading, organizationId: string, email: string, machineName: string, options: CheckoutOptions): Promise<CheckoutRequest | CommandRefusal> {
  const terms = await termsOf(reading, organizationId, options);
  if (isRefusal(terms)) return terms;
  const extended = options.extends === undefined ? null : parseCheckoutId(options.extends);
  if (extended === null && options.extends !== undefined) return wrongOption('--extends', options.extends, wanted.checkoutId);
  return { email, machineName, ...terms, extends: extended };
}

/** What checkouts of a command have in common, or which option does not say what it should. */
export async function termsOf(reading: Reading, organizationId: string, { application, licenseService, endsOn, overlap }: TermOptions): Promise<BulkTerms | CommandRefusal> {
  const applications: BulkTerms['applications'][number][] = [];
  for (const text of application) {
    const [, id = '', featureString = '', version = ''] = /^(\d+)(?::([^@]*))?@(.+)$/.exec(text) ?? [];
    const [product, parsed] = [productId(Number(id)), parseDottedVersion(version)];
    if (product === null || parsed === null) return wrongOption('--application', text, wanted.application);
    applications.push({ productId: product, featureString, version: parsed });
  }
  const day = endsOn === undefined ? null : parseCivilDate(endsOn);
  if (day === null && endsOn !== undefined) return wrongOption('--ends-on', endsOn, wanted.day);
  const service = licenseService ?? (await licenseServiceOf(reading, organizationId, applications));
  if (service !== 'SES' && service !== 'SELECTserver') return wrongOption('--license-service', service, wanted.licenseService);
  return { licenseService: service, applications, endsOn: day, mayOverlap: overlap === true };
}

/** The license service of the first application that the catalogue knows; whether the others are of it is for the rules to say. */
async function licenseServiceOf(reading: Reading, organizationId: string, applications: BulkTerms['applications']): Promise<LicenseService> {
  for (const { productId: product, featureString, version } of applications) {
    const row = await reading
      .selectFrom('application_version')
      .select('license_service')
      .where((one) => one.and({ organization_id: organizationId, product_id: product, feature_string: featureString, version: version.join('.') }))
      .executeTakeFirst();
    if (row !== undefined) return row.license_service;
  }
  return 'SES';
}

/** The administrator for whom a checkout can be made where nobody is found: the first of the organisation. */
export async function administratorOf(reading: Reading, organizationId: string): Promise<string | null> {
  const row = await reading
    .selectFrom('member')
    .select('email')
    .where((one) => one.and({ organization_id: organizationId, role: 'administrator', disabled: 0 }))
    .orderBy('email_key')
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? null;
}
