import { createHash } from 'node:crypto';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { between, DAY, type Instant } from '#core/time/instant.ts';
import { issueRevocationList } from '#license-file/revocations/issue-revocation-list.ts';
import type { IssuerProblem, Issuers } from '../issuer/issuer.ts';
import type { Change } from '../store/store.ts';

/**
 * The most checkouts that a list names: with all the certificates there may be, and the signer's own, so many are under the 4 MiB that a
 * list may have. Clients would read 50,000.
 */
export const MOST_LISTED_CHECKOUTS = 30_000;

/** A revocation list's file, or why there is none. */
export type CurrentRevocations =
  | { readonly ok: true; readonly number: number; readonly issuedAt: Instant; readonly file: Uint8Array }
  | { readonly ok: false; readonly problem: IssuerProblem };

/**
 * Gives the revocation list of an organisation: a new one, with the next number of its signing key, where something was revoked since the
 * last or that is more than a day old. It names what was revoked and has not ended; the latest, where there is more than a list may hold
 * (clients unite lists, and have the others from earlier ones).
 */
export async function currentRevocations(change: Change, issuers: Issuers, organizationId: string, now: Instant): Promise<CurrentRevocations> {
  const issuer = await issuers.current(change, organizationId, now);
  if (!issuer.ok) return issuer;
  const { signer, serial } = issuer.material;
  const checkouts = await change
    .selectFrom('revoked_checkout')
    .select(['checkout_id', 'revoked_at'])
    .where('organization_id', '=', organizationId)
    .where('until', '>', now)
    .orderBy('revoked_at', 'desc')
    .orderBy('checkout_id')
    .limit(MOST_LISTED_CHECKOUTS)
    .execute();
  const certificates = await change
    .selectFrom('revoked_certificate')
    .select(['issuer_key', 'serial', 'from_at'])
    .where('organization_id', '=', organizationId)
    .orderBy('serial')
    .execute();
  const digest = createHash('sha256').update(JSON.stringify([checkouts, certificates])).digest('hex');
  const last = await change
    .selectFrom('revocation_list')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('signer_serial', '=', serial)
    .executeTakeFirst();
  if (last !== undefined && last.content_digest === digest && between(last.issued_at as Instant, now) < DAY) {
    return { ok: true, number: last.number, issuedAt: last.issued_at as Instant, file: last.file };
  }
  const number = (last?.number ?? 0) + 1;
  const issued = issueRevocationList(
    {
      number,
      issuedAt: now,
      certificates: certificates.map((one) => ({ issuerKey: one.issuer_key, serial: one.serial, from: one.from_at as Instant | null })),
      checkouts: checkouts.flatMap(({ checkout_id, revoked_at }) => {
        const checkoutId = parseCheckoutId(checkout_id);
        return checkoutId === null ? [] : [{ checkoutId, revokedAt: revoked_at as Instant }];
      }),
    },
    signer,
  );
  if (!issued.ok) throw new Error(`The revocation list could not be issued: ${issued.problem}.`);
  const row = { number, issued_at: now, content_digest: digest, file: Buffer.from(issued.bytes) };
  await change
    .insertInto('revocation_list')
    .values({ organization_id: organizationId, signer_serial: serial, ...row })
    .onConflict((conflict) => conflict.columns(['organization_id', 'signer_serial']).doUpdateSet(row))
    .execute();
  return { ok: true, number, issuedAt: now, file: issued.bytes };
}
