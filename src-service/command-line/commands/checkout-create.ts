import { writeFileSync } from 'node:fs';
import { productId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { parseCivilDate } from '#core/time/civil-date.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { BulkTerms } from '../../checkouts/bulk/bulk-spec.ts';
import type { CheckoutRequest } from '../../checkouts/checkout-request.ts';
import { makeCheckout } from '../../checkouts/make-checkout.ts';
import { readLicenseFile } from '../../checkouts/read-license-file.ts';
import { createIssuers } from '../../issuer/issuer.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';
import { faultCode, folderProblem, placeProblem, writeProblem } from '../place-for-file.ts';

/** Options that say what is checked out and until when. */
export interface TermOptions {
  /** Each `ID@VERSION` or `ID:FEATURE@VERSION`. */
  readonly application: readonly string[];
  readonly licenseService: string;
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
  const request = requestOf(email, machineName, options);
  if (request === null) return { refused: 'usage' };
  // What is made stays made: that its file has no place is found out before.
  const place = options.out === undefined ? folderProblem('.') : placeProblem(options.out);
  if (place !== null) return place;
  const { store, configuration, actor, now } = context;
  const making = { organizationId: organization.organizationId, actor, askedBy: null, publicUrl: configuration.publicUrl, now };
  const made = await makeCheckout(store, createIssuers(configuration.keys), making, request);
  if (made.outcome === 'refused') return { refused: made.refusals[0].code, details: { refusals: made.refusals } };
  if (made.outcome === 'no-issuer') return { refused: made.problem };
  if (made.outcome === 'not-issuable') return { refused: 'not-issuable', details: { problem: made.problem } };
  const out = options.out ?? made.fileName;
  try {
    writeFileSync(out, made.file, { flag: 'wx' });
  } catch (error) {
    const next = `service checkout file ${made.checkoutId} --out FILE`;
    return { refused: 'file-not-written', details: { checkout: made.checkoutId, file: out, because: faultCode(error), next } };
  }
  return { checkout: made.checkoutId, 'ends on': `${made.endsOn} 24:00`, 'ends at': formatIsoInstant(made.expiresAt), file: out };
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

function requestOf(email: string, machineName: string, options: CheckoutOptions): CheckoutRequest | null {
  const terms = termsOf(options);
  const extended = options.extends === undefined ? null : parseCheckoutId(options.extends);
  if (terms === null || (extended === null && options.extends !== undefined)) return null;
  return { email, machineName, ...terms, extends: extended };
}

/** What checkouts of a command have in common; `null` where an option does not say what it should. */
export function termsOf({ application, licenseService, endsOn, overlap }: TermOptions): BulkTerms | null {
  const applications = application.flatMap((text) => {
    const [, id = '', featureString = '', version = ''] = /^(\d+)(?::([^@]*))?@(.+)$/.exec(text) ?? [];
    const [product, parsed] = [productId(Number(id)), parseDottedVersion(version)];
    return product === null || parsed === null ? [] : [{ productId: product, featureString, version: parsed }];
  });
  const day = endsOn === undefined ? null : parseCivilDate(endsOn);
  if (applications.length < application.length || (day === null && endsOn !== undefined)) return null;
  if (licenseService !== 'SES' && licenseService !== 'SELECTserver') return null;
  return { licenseService, applications, endsOn: day, mayOverlap: overlap === true };
}
