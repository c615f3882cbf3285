import { z } from 'zod';
import { ADMINISTERED_STATES, type AdministeredState } from '#core/checkout/administered-state.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { serviceErrors } from '#core/texts/en/service-errors.ts';
import { checkInMany } from '../../checkouts/check-in.ts';
import { makeCheckout } from '../../checkouts/make-checkout.ts';
import { readLicenseFile } from '../../checkouts/read-license-file.ts';
import { listCheckouts, type StoredCheckout } from '../../checkouts/stored-checkout.ts';
import { route, type Route } from '../route.ts';
import { applicationKey, checkoutIdText, checkoutJson, dayText, emailText, guidText, instantText, licenseServiceText, versionText } from '../schemas.ts';
import { receiptBody } from './receipt-routes.ts';

const MOST_AT_ONCE = 1_000;

/** A checkout for an answer: instants as texts. */
export function shown(checkout: StoredCheckout): z.infer<typeof checkoutJson> {
  const { issuedAt, expiresAt, clearedAt, checkedInAt, ...rest } = checkout;
  return {
    ...rest,
    issuedAt: formatIsoInstant(issuedAt),
    expiresAt: formatIsoInstant(expiresAt),
    clearedAt: clearedAt === null ? null : formatIsoInstant(clearedAt),
    checkedInAt: checkedInAt === null ? null : formatIsoInstant(checkedInAt),
    applications: [...rest.applications],
  };
}

/** Checkouts: list, make, file, check in. */
export const checkoutRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/checkouts',
    role: 'administrator',
    summary: 'Lists checkouts, the newest first. The last one of a page, as beforeIssuedAt and beforeId, begins the next.',
    query: z.strictObject({
      state: z.enum(ADMINISTERED_STATES as [AdministeredState, ...AdministeredState[]]).optional(),
      beforeIssuedAt: instantText.optional(),
      beforeId: guidText.optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answers: z.strictObject({ checkouts: z.array(checkoutJson) }),
    errors: [],
    handle: async ({ store, caller, query: { state, beforeIssuedAt, beforeId, limit }, now }) => {
      const before = beforeIssuedAt === undefined || beforeId === undefined ? {} : { before: { issuedAt: beforeIssuedAt, checkoutId: beforeId } };
      const filter = { limit, ...before, ...(state === undefined ? {} : { states: [state] }) };
      return { json: { checkouts: (await listCheckouts(store.reading, caller.organizationId, filter, now)).map(shown) } };
    },
  }),
  route({
    method: 'POST',
    path: '/v1/checkouts',
    role: 'administrator',
    summary: 'Makes a checkout and answers with its license file. Usage is recorded around the clock from now until its check-in.',
    body: z.strictObject({
      email: emailText,
      machineName: z.string().max(253),
      licenseService: licenseServiceText,
      applications: z.array(applicationKey.extend({ version: versionText })).max(MOST_AT_ONCE),
      endsOn: dayText.nullable().default(null),
      extends: checkoutIdText.nullable().default(null),
      mayOverlap: z.boolean().default(false),
    }),
    answers: z.strictObject({ checkoutId: z.string(), endsOn: z.string(), expiresAt: z.string(), fileName: z.string(), fileBase64: z.string() }),
    errors: [
      'unknown-user', 'user-disabled', 'machine-name-wrong', 'country-not-configured', 'checkouts-disabled', 'no-applications', 'too-many-applications',
      'application-twice', 'application-unknown', 'version-unknown', 'version-of-other-service', 'application-restricted', 'not-entitled',
      'contract-ended', 'activation-key-missing', 'end-in-the-past', 'end-too-late', 'checkout-overlaps', 'cannot-extend', 'not-issuable',
      'no-issuer', 'sealed-otherwise', 'certificate-not-valid',
    ], // prettier-ignore
    handle: async ({ store, issuers, publicUrl, caller, body, now }) => {
      const making = { organizationId: caller.organizationId, actor: caller.memberId, askedBy: caller.email, publicUrl, now };
      const made = await makeCheckout(store, issuers, making, body);
      if (made.outcome === 'refused') {
        const refusals = made.refusals.map((refusal) => ({ ...refusal, message: serviceErrors[refusal.code] }));
        return { refused: made.refusals[0].code, details: { refusals } };
      }
      if (made.outcome === 'no-issuer') return { refused: made.problem };
      if (made.outcome === 'not-issuable') return { refused: 'not-issuable', details: { problem: made.problem } };
      const { checkoutId, endsOn, expiresAt, fileName, file } = made;
      const fileBase64 = Buffer.from(file).toString('base64');
      return { status: 201, json: { checkoutId, endsOn, expiresAt: formatIsoInstant(expiresAt), fileName, fileBase64 } };
    },
  }),
  route({
    method: 'GET',
    path: '/v1/checkouts/{id}/file',
    role: 'administrator',
    summary: 'Gives the license file of a checkout that is neither checked in nor cleared.',
    parameters: z.strictObject({ id: checkoutIdText }),
    answers: 'application/octet-stream',
    errors: ['no-such-checkout', 'file-not-kept', 'checkout-checked-in', 'checkout-cleared'],
    handle: async ({ store, caller, parameters: { id } }) => {
      const read = await readLicenseFile(store.reading, caller.organizationId, id);
      return read.ok ? { file: read.file, type: 'application/octet-stream', name: read.name } : { refused: read.problem };
    },
  }),
  route({
    method: 'POST',
    path: '/v1/checkouts/check-in',
    role: 'administrator',
    summary: 'Checks in one checkout or many, with receipts where there are any; each row has its own result.',
    body: z.strictObject({
      rows: z.array(z.strictObject({ checkoutId: checkoutIdText, receipt: receiptBody.nullable().default(null) })).min(1).max(MOST_AT_ONCE),
    }),
    bodyLimit: 1_048_576,
    answers: z.strictObject({
      results: z.array(
        z.strictObject({
          checkoutId: z.string(),
          outcome: z.string(),
          state: z.string().optional(),
          covered: z.array(z.string()).optional(),
          code: z.string().optional(),
          message: z.string().optional(),
        }),
      ),
    }),
    errors: [],
    handle: async ({ store, caller, body: { rows }, now }) => {
      const results = await checkInMany(store, { organizationId: caller.organizationId, actor: caller.memberId, now }, rows);
      const shownResult = (result: (typeof results)[number]) =>
        result.outcome === 'refused' ? { ...result, message: serviceErrors[result.code] } : { ...result, covered: [...result.covered] };
      return { json: { results: results.map(shownResult) } };
    },
  }),
];
