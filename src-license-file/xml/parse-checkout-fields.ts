import { productId } from '#core/application/application.ts';
import { parseDottedVersion } from '#core/application/version.ts';
import { parseCheckoutId, type CheckedOutApplication, type Checkout } from '#core/checkout/checkout.ts';
import type { Instant } from '#core/time/instant.ts';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import type { ApplicationFields, CheckoutFields } from './checkout-fields.ts';
import { isPlainText } from './xml-text.ts';

/** Why fields are no checkout, one word per cause (format document 5.13, 5.15). */
export type FieldProblem =
  | 'text-not-plain'
  | 'text-too-long'
  | 'checkout-id-not-a-guid'
  | 'instant-not-readable'
  | 'ends-before-it-begins'
  | 'organization-id-not-a-guid'
  | 'country-not-a-code'
  | 'user-id-missing'
  | 'machine-name-missing'
  | 'no-application'
  | 'product-id-not-readable'
  | 'version-not-readable'
  | 'application-twice';

/** A checkout, or the first rule its fields break. */
export type ParsedFields =
  { readonly ok: true; readonly checkout: Checkout } | { readonly ok: false; readonly problem: FieldProblem };

/** The longest text of a field, in UTF-16 code units: about twice the longest names and addresses there are. */
const LONGEST_TEXT = 512;

const COUNTRY = /^[A-Z]{2}$/;
const DIGITS = /^[0-9]{4,9}$/;

/**
 * Parses the texts of a document into a checkout. The objects made have no prototype.
 *
 * Spellings other than the canonical one (leading zeros, upper-case guids, other instants) may be read here; they are
 * refused where the document is written again and compared.
 */
export function parseCheckoutFields(fields: CheckoutFields): ParsedFields {
  const problem = problemOf(fields);
  if (problem !== null) return { ok: false, problem };

  const checkoutId = parseCheckoutId(fields.checkoutId);
  if (checkoutId === null) return { ok: false, problem: 'checkout-id-not-a-guid' };

  const issuedAt = parseIsoInstant(fields.issuedAt);
  const notBefore = parseIsoInstant(fields.notBefore);
  const expiresAt = parseIsoInstant(fields.expiresAt);
  if (issuedAt === null || notBefore === null || expiresAt === null) {
    return { ok: false, problem: 'instant-not-readable' };
  }
  if (expiresAt <= notBefore || expiresAt <= issuedAt) return { ok: false, problem: 'ends-before-it-begins' };

  const applications: CheckedOutApplication[] = [];
  for (const each of fields.applications) {
    const application = parseApplication(each, expiresAt);
    if (typeof application === 'string') return { ok: false, problem: application };
    applications.push(application);
  }
  const checkout = bare<Checkout>({
    checkoutId,
    licenseService: 'SELECTserver',
    organization: bare({ id: fields.organizationId, name: orNull(fields.organizationName) }),
    user: bare({ id: fields.userId, email: orNull(fields.userEmail), name: orNull(fields.userName) }),
    machineName: fields.machineName,
    issuedAt,
    notBefore,
    expiresAt,
    entitlementCountry: orNull(fields.entitlementCountry),
    activationKey: orNull(fields.activationKey),
    applications,
  });
  return { ok: true, checkout };
}

function problemOf(fields: CheckoutFields): FieldProblem | null {
  const { applications, ...texts } = fields;
  const values = [texts, ...applications].flatMap((each) => Object.values<string>({ ...each }));
  if (!values.every(isPlainText)) return 'text-not-plain';
  if (values.some((value) => value.length > LONGEST_TEXT)) return 'text-too-long';
  if (parseCheckoutId(fields.organizationId) === null) return 'organization-id-not-a-guid';
  if (fields.organizationId !== fields.organizationId.toLowerCase()) return 'organization-id-not-a-guid';
  if (fields.entitlementCountry !== '' && !COUNTRY.test(fields.entitlementCountry)) return 'country-not-a-code';
  if (fields.userId === '') return 'user-id-missing';
  if (fields.machineName === '') return 'machine-name-missing';
  if (applications.length === 0) return 'no-application';
  const named = applications.map(({ productId: id, featureString, version }) => `${id}\n${featureString}\n${version}`);
  return new Set(named).size === named.length ? null : 'application-twice';
}

function parseApplication(fields: ApplicationFields, expiresAt: Instant): CheckedOutApplication | FieldProblem {
  const id = DIGITS.test(fields.productId) ? productId(Number(fields.productId)) : null;
  if (id === null) return 'product-id-not-readable';
  const version = fields.version === '' ? null : parseDottedVersion(fields.version);
  if (version === null && fields.version !== '') return 'version-not-readable';
  return bare<CheckedOutApplication>({
    productId: id,
    name: fields.name,
    featureString: fields.featureString,
    version,
    expiresAt,
  });
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A copy without a prototype, so that no key is answered by anything but the document. */
function bare<Value extends object>(value: Value): Value {
  return Object.assign(Object.create(null) as Value, value);
}
