import { createHash } from 'node:crypto';
import { z } from 'zod';
import { issuePolicyDocument } from '#license-file/belic/issue-policy-document.ts';
import { currentRevocations } from '../../checkouts/revocations.ts';
import { makePolicy } from '../../entitlements/make-policy.ts';
import { route, type Route } from '../route.ts';

/** The policy of whoever is signed in. */
export const policyRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/policy',
    role: 'user',
    summary: 'Gives a freshly signed policy that repeats the nonce, and the list of what was revoked beside it.',
    body: z.strictObject({ nonce: z.string().regex(/^[A-Za-z0-9_-]{22,128}$/) }),
    answers: z.strictObject({ policy: z.string(), revocations: z.string() }),
    errors: ['not-issuable', 'no-issuer', 'sealed-otherwise', 'certificate-not-valid'],
    handle: async ({ store, issuers, publicUrl, caller, body: { nonce }, now }) => {
      const { organizationId, memberId } = caller;
      const policy = await makePolicy(store.reading, organizationId, memberId, now);
      if (policy === null) return { refused: 'not-signed-in' };
      const issuer = await issuers.current(store.reading, organizationId, now);
      if (!issuer.ok) return { refused: issuer.problem };
      const list = await currentRevocations(store, issuers, organizationId, now);
      if (!list.ok) return { refused: list.problem };
      // The policy names the list, so that nobody between keeps the one and gives the other.
      const revocations = { number: list.number, sha256: createHash('sha256').update(list.file).digest('hex') };
      const issued = issuePolicyDocument({ policy, nonce, revocations, issuerUrl: publicUrl, audience: publicUrl }, issuer.material.signer);
      if (!issued.ok) return { refused: 'not-issuable', details: { problem: issued.problem } };
      return { json: { policy: Buffer.from(issued.bytes).toString('latin1'), revocations: Buffer.from(list.file).toString('latin1') } };
    },
  }),
];
