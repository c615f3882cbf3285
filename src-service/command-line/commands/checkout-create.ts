import { writeFileSync } from 'node:fs';
import { productId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { parseCivilDate } from '#core/time/civil-date.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { CheckoutRequest } from '../../checkouts/gather-checkout-facts.ts';
import { makeCheckout } from '../../checkouts/make-checkout.ts';
import { createIssuers } from '../../issuer/issuer.ts';
import { isRefusal, type CommandAnswer, type CommandContext } from '../command-context.ts';

/** Options of `service checkout create`. */
export interface CheckoutOptions {
  /** Each `ID@VERSION` or `ID:FEATURE@VERSION`. */
  readonly application: readonly string[];
  readonly licenseService: string;
  readonly endsOn?: string;
  readonly extends?: string;
  readonly overlap?: boolean;
  readonly out?: string;
}

/** `service checkout create`: makes a checkout and writes its license file. */
export async function checkoutCreate(context: CommandContext, email: string, machineName: string, options: CheckoutOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const request = requestOf(email, machineName, options);
  if (request === null) return { refused: 'usage' };
  const { store, configuration, actor, now } = context;
  const making = { organizationId: organization.organizationId, actor, askedBy: null, publicUrl: configuration.publicUrl, now };
  const made = await makeCheckout(store, createIssuers(configuration.keys), making, request);
  if (made.outcome === 'refused') return { refused: made.refusals[0].code, details: { refusals: made.refusals } };
  if (made.outcome === 'no-issuer') return { refused: made.problem };
  if (made.outcome === 'not-issuable') return { refused: 'not-issuable', details: { problem: made.problem } };
  const out = options.out ?? made.fileName;
  writeFileSync(out, made.file, { flag: 'wx' });
  return { checkout: made.checkoutId, 'ends on': `${made.endsOn} 24:00`, 'ends at': formatIsoInstant(made.expiresAt), file: out };
}

function requestOf(email: string, machineName: string, options: CheckoutOptions): CheckoutRequest | null {
  const applications = options.application.map((text) => {
    const [, id = '', featureString = '', version = ''] = /^(\d+)(?::([^@]*))?@(.+)$/.exec(text) ?? [];
    return { productId: productId(Number(id)), featureString, version: parseDottedVersion(version) };
  });
  const wanted = applications.flatMap(({ productId: id, featureString, version }) => (id === null || version === null ? [] : [{ productId: id, featureString, version }]));
  const endsOn = options.endsOn === undefined ? null : parseCivilDate(options.endsOn);
  const extended = options.extends === undefined ? null : parseCheckoutId(options.extends);
  const isWrong = wanted.length < applications.length || (endsOn === null && options.endsOn !== undefined) || (extended === null && options.extends !== undefined);
  const { licenseService } = options;
  if (isWrong || (licenseService !== 'SES' && licenseService !== 'SELECTserver')) return null;
  return { email, machineName, licenseService, applications: wanted, endsOn, extends: extended, mayOverlap: options.overlap === true };
}
