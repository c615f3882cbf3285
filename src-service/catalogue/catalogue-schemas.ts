import { z } from 'zod';
import type { Qualifier } from '#core/entitlement/policy.ts';
import { qualifierProblem } from '../entitlements/qualifier-rules.ts';
import { applicationKey, countryText, dayText, emailText, instantText, licenseServiceText, line, versionText } from '../http/schemas.ts';

/** Qualifiers as an administrator sets them: names and values of one line, ours left out, those that clients read within their bounds. */
export const qualifierList: z.ZodType<readonly Qualifier[]> = z
  .array(
    z.strictObject({
      name: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
      // A semicolon stands between qualifiers in a table.
      value: z.string().max(200).regex(/^[^\p{Cc}\p{Cs};]*$/u),
    }),
  )
  .max(50)
  .superRefine((list, context) => {
    const problem = qualifierProblem(list);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

/** Somebody. */
export const personBody = z.strictObject({
  email: emailText,
  formerEmail: emailText.optional(),
  name: line(200),
  usageCountry: countryText,
  role: z.enum(['user', 'administrator', 'co-administrator']).optional(),
  disabled: z.boolean().optional(),
});

/** One version of an application, and which license service licenses it. */
export const versionBody = z.strictObject({ version: versionText, licenseService: licenseServiceText });

/** An application with all its versions. */
export const applicationBody = applicationKey.extend({
  name: line(200),
  versions: z
    .array(versionBody)
    .max(1_000)
    .refine((versions) => new Set(versions.map(({ version }) => version.join('.'))).size === versions.length, { error: 'a version is there twice' }),
  qualifiers: qualifierList.optional(),
});

/** A contract. */
export const contractBody = z.strictObject({ name: line(200), formerName: line(200).optional(), endsOn: dayText, hasMaintenance: z.boolean() });

/** The activation key of a country. */
export const activationKeyBody = z.strictObject({ country: countryText, activationKey: line(200) });

/** The right of somebody or everybody to run an application. */
export const entitlementBody = applicationKey.extend({
  email: emailText.nullable().default(null),
  country: countryText,
  contract: line(200),
  kind: z.enum(['ordinary', 'trial', 'evaluation']).default('ordinary'),
  accessKind: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).default(1),
  version: versionText.nullable().default(null),
  expiresAt: instantText.nullable().default(null),
  qualifiers: qualifierList.default([]),
});
