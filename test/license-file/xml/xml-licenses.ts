import { parseDottedVersion } from '#core/application/version.ts';
import {
  parseCheckoutId,
  type CheckedOutApplication,
  type Checkout,
  type CheckoutId,
} from '#core/checkout/checkout.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import type { Trust } from '#license-file/trust/trust-decision.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { issueXmlLicense } from '#license-file/xml/issue-xml-license.ts';
import { product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';

/** What became of a file: the checkout that was read, or the first check that failed with its code and cause. */
export type Judgement =
  | { readonly accepted: true; readonly checkout: Checkout }
  | { readonly accepted: false; readonly check: string; readonly code: string; readonly problem: string };

/** Takes a file through every check that needs no clock, machine or memory. */
export function judge(file: Uint8Array | string, trust: Trust): Judgement {
  const authentication = authenticateLicenseFile(typeof file === 'string' ? Buffer.from(file) : file, trust);
  if (authentication.ok) return { accepted: true, checkout: authentication.license.checkout };
  const { check, code, facts } = authentication;
  return { accepted: false, check, code, problem: facts['problem'] ?? '' };
}

/** The check that refused a file and why, as `check: problem`; or `accepted`. */
export function outcomeOf(file: Uint8Array | string, trust: Trust): string {
  const judgement = judge(file, trust);
  return judgement.accepted ? 'accepted' : `${judgement.check}: ${judgement.problem}`;
}

/** A checkout with two applications, changed as given. */
export function aCheckout(changes: Partial<Checkout> = {}): Checkout {
  const expiresAt = changes.expiresAt ?? at('2026-12-31T22:00:00.000Z');
  return {
    checkoutId: guid('3f0c1c34-7b0e-4d0e-9a53-0c9a3a1a0001'),
    licenseService: 'SELECTserver',
    organization: { id: 'b7a1e6de-22f4-4b0c-8f6a-1d5b1c9e0002', name: 'Example Engineering & Söhne' },
    user: { id: '9d4f2c1b-5a77-4c39-9a8e-6f0d2b7c0003', email: 'user@example.com', name: 'Zoë <Field> Engineer' },
    machineName: 'FIELD-LAPTOP-07',
    issuedAt: at('2026-03-01T09:30:00.000Z'),
    notBefore: at('2026-03-01T09:30:00.000Z'),
    expiresAt,
    entitlementCountry: 'DE',
    activationKey: '5311-0042-7781-AB3F',
    applications: [
      anApplication({ expiresAt }),
      anApplication({
        productId: product(2545),
        name: 'Road Designer',
        featureString: 'ADV',
        version: null,
        expiresAt,
      }),
    ],
    ...changes,
  };
}

/** An application of a checkout, changed as given. */
export function anApplication(changes: Partial<CheckedOutApplication> = {}): CheckedOutApplication {
  const version = parseDottedVersion('10.16.2.34');
  return {
    productId: product(1003),
    name: 'Structure Designer',
    featureString: '',
    version,
    expiresAt: at('2026-12-31T22:00:00.000Z'),
    ...changes,
  };
}

/** Issues a license and gives its text. */
export function issuedText(signer: Signer, checkout: Checkout = aCheckout()): string {
  const issued = issueXmlLicense(checkout, signer);
  if (!issued.ok) throw new Error(`the builder's checkout cannot be issued: ${issued.problem}`);
  return Buffer.from(issued.bytes).toString();
}

function guid(text: string): CheckoutId {
  const parsed = parseCheckoutId(text);
  if (parsed === null) throw new Error(`no guid: ${text}`);
  return parsed;
}

