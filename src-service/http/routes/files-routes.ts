import { z } from 'zod';
import { bulkCheckoutIds } from '../../checkouts/bulk/bulk-results.ts';
import { FILES_OF_PART, zipCheckouts } from '../../checkouts/zip-files.ts';
import { route, type Route } from '../route.ts';
import { checkoutIdText, guidText } from '../schemas.ts';

/** 5,000 ids are under 200 KiB. */
const BODY_LIMIT = 262_144;
/** 100,000 rows of a file in parts of 5,000. */
const MOST_PARTS = 20;

const filesBody = z
  .strictObject({
    checkoutIds: z.array(checkoutIdText).min(1).max(FILES_OF_PART).optional(),
    bulkRequestId: guidText.optional().describe('instead of ids: the checkouts that a request to /v1/checkouts/bulk made, in parts of 5,000'),
    part: z.int().min(1).max(MOST_PARTS).default(1),
  })
  .refine(({ checkoutIds, bulkRequestId }) => (checkoutIds === undefined) !== (bulkRequestId === undefined), {
    path: ['checkoutIds'],
    message: 'either checkoutIds or bulkRequestId',
  });

/** Several license files at once. */
export const filesRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/checkouts/files',
    role: 'administrator',
    summary: 'Gives the license files of up to 5,000 checkouts as a zip, with index.csv, the trust entry and the list of what was revoked.',
    body: filesBody,
    bodyLimit: BODY_LIMIT,
    answers: 'application/zip',
    errors: ['no-such-checkout', 'file-not-kept', 'no-such-bulk-request', 'no-issuer', 'sealed-otherwise', 'certificate-not-valid'],
    handle: async ({ store, issuers, caller, body: { checkoutIds, bulkRequestId, part }, now }) => {
      const { organizationId } = caller;
      const page = { offset: (part - 1) * FILES_OF_PART, limit: FILES_OF_PART };
      const ids = checkoutIds ?? (await bulkCheckoutIds(store.reading, organizationId, bulkRequestId ?? '', page));
      if (ids.length === 0) return { refused: 'no-such-bulk-request' };
      const zip = await zipCheckouts(store, issuers, organizationId, ids, now);
      if (!zip.ok) return { refused: zip.problem, ...('checkoutIds' in zip ? { details: { checkoutIds: zip.checkoutIds } } : {}) };
      return { stream: zip.stream, type: 'application/zip', name: part === 1 ? 'license-files.zip' : `license-files-${String(part)}.zip` };
    },
  }),
];
