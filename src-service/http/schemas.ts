import { z } from 'zod';
import { productId, type ProductId } from '#core/application/application.ts';
import { parseDottedVersion, type ApplicationVersion } from '#core/application/version.ts';
import { ADMINISTERED_STATES } from '#core/checkout/administered-state.ts';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { isTimeZone, parseCivilDate, type CivilDate } from '#core/time/civil-date.ts';
import type { Instant } from '#core/time/instant.ts';
import { parseIsoInstant } from '#core/time/iso-instant.ts';
import { isEmail } from '../entitlements/email-key.ts';

/** A text that a parser of the core makes something of, or that is refused. */
function parsedBy<Value>(parse: (text: string) => Value | null, description: string, longest = 64): z.ZodType<Value, string> {
  return z
    .string()
    .max(longest)
    .describe(description)
    .transform((text, context) => {
      const value = parse(text);
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: description });
      return z.NEVER;
    });
}

/** A line of text for people: something to see, nothing to obey. */
export function line(longest: number): z.ZodType<string, string> {
  return z.string().min(1).max(longest).regex(/^[^\p{Cc}\p{Cs}]*$/u);
}

/** A body that is a table: `content-type: text/csv`, read by `readTable`. */
export const csvBody: z.ZodType<Uint8Array> = z.instanceof(Uint8Array, { error: 'a table, sent as text/csv' });

/** Texts of requests that name things: each is parsed to what it names, or refused. */
export const checkoutIdText: z.ZodType<CheckoutId, string> = parsedBy(parseCheckoutId, 'the id of a checkout (a guid)');
export const guidText: z.ZodType<string, string> = parsedBy(parseCheckoutId, 'a guid');
export const dayText: z.ZodType<CivilDate, string> = parsedBy(parseCivilDate, 'a day as YYYY-MM-DD');
export const instantText: z.ZodType<Instant, string> = parsedBy(parseIsoInstant, 'an instant in ISO 8601 with its zone');
export const versionText: z.ZodType<ApplicationVersion, string> = parsedBy(parseDottedVersion, 'a version of four parts, for example 10.16.2.34');
export const emailText: z.ZodType<string, string> = parsedBy((text) => (isEmail(text) ? text : null), 'an e-mail address', 254);
export const countryText = z.string().regex(/^[A-Z]{2}$/).describe('two capital letters (ISO 3166)');
export const timeZoneText: z.ZodType<string, string> = parsedBy((text) => (isTimeZone(text) ? text : null), 'an IANA time zone, for example Europe/Berlin');
/** The number of a product. */
export const productNumber: z.ZodType<ProductId, number> = z
  .int()
  .describe('a product id of four to nine digits')
  .transform((value, context): ProductId => {
    const id = productId(value);
    if (id !== null) return id;
    context.addIssue({ code: 'custom', message: 'a product id of four to nine digits' });
    return z.NEVER;
  });
/** Which feature of it; often empty. */
export const featureText = z.string().max(256).regex(/^[^\p{Cc}\p{Cs}]*$/u).default('');
/** Which of the two license services. */
export const licenseServiceText = z.enum(['SES', 'SELECTserver']);
/** Which application. */
export const applicationKey = z.strictObject({ productId: productNumber, featureString: featureText });

/** What a checkout looks like in an answer. */
export const checkoutJson = z.strictObject({
  checkoutId: z.string(),
  licenseService: licenseServiceText,
  user: z.strictObject({ id: z.string(), email: z.string(), name: z.string() }),
  machineName: z.string(),
  country: z.string(),
  timeZone: z.string(),
  issuedAt: z.string(),
  endsOn: z.string(),
  expiresAt: z.string(),
  extends: z.string().nullable(),
  hasMaintenance: z.boolean(),
  clearedAt: z.string().nullable(),
  checkedInAt: z.string().nullable(),
  state: z.enum(ADMINISTERED_STATES as [string, ...string[]]),
  applications: z.array(z.strictObject({ productId: z.int(), featureString: z.string(), name: z.string(), version: z.string() })),
});

const MOST_AT_ONCE = 1_000;

/** A body that puts things and removes others: one of the two has to name something. */
export function putOrRemove<Name extends string, Spec, Key>(name: Name, spec: z.ZodType<Spec>, key: z.ZodType<Key>): z.ZodType<Record<Name, Spec[]> & { readonly remove: Key[] }> {
  const list = z.array(spec).max(MOST_AT_ONCE).default([]);
  return z
    .strictObject({ [name]: list, remove: z.array(key).max(MOST_AT_ONCE).default([]) })
    .refine((body) => Object.values(body).some((one) => one.length > 0), { path: [name], error: 'nothing to put or to remove' }) as never;
}

/** What became of something that was put. */
export const putJson = z.strictObject({ results: z.array(z.strictObject({ outcome: z.string(), id: z.string().optional(), code: z.string().optional() })) });
