import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { between, DAY, SECOND, type Instant } from '#core/time/instant.ts';
import { issueRevocationList } from '#license-file/revocations/issue-revocation-list.ts';
import type { IssuerProblem, Issuers } from '../issuer/issuer.ts';
import type { Change, Reading, Store } from '../store/store.ts';

/**
 * The most checkouts that a list names: with all the certificates there may be, and the signer's own, so many are under the 4 MiB that a
 * list may have. Clients would read 50,000.
 */
export const MOST_LISTED_CHECKOUTS = 30_000;

/** A revocation list's file, or why there is none. */
export type CurrentRevocations =
  | { readonly ok: true; readonly number: number; readonly issuedAt: Instant; readonly file: Uint8Array }
  | { readonly ok: false; readonly problem: IssuerProblem };

type Certificates = readonly { readonly issuer_key: string; readonly serial: string; readonly from_at: number | null }[];

/** The list that was issued last, and whether it still says everything. */
interface Look {
  readonly last: { readonly number: number; readonly issuedAt: Instant; readonly file: Uint8Array } | null;
  readonly isCurrent: boolean;
  readonly certificates: Certificates;
  /** What the next list is recognised by. */
  readonly digest: string;
}

/**
 * Gives the revocation list of an organisation: a new one, with a higher number than any before, where something was revoked since the
 * last or that is more than a day old. It names what was revoked and has not ended; the latest, where there is more than a list may hold
 * (clients unite lists, and have the others from earlier ones).
 *
 * Nearly every request finds a list that is good, by reading; only where one has to be issued is the organisation's lock taken, and whoever
 * waited for it looks again, so requests that come at once issue one.
 */
export async function currentRevocations(store: Store, issuers: Issuers, organizationId: string, now: Instant): Promise<CurrentRevocations> {
  const issuer = await issuers.current(store.reading, organizationId, now);
  if (!issuer.ok) return issuer;
  const { last, isCurrent } = await lookAt(store.reading, organizationId, issuer.material.serial, now);
  if (last !== null && isCurrent) return { ok: true, ...last };
  return store.change(organizationId, (change) => issueWhereNeeded(change, issuers, organizationId, now));
}

async function issueWhereNeeded(change: Change, issuers: Issuers, organizationId: string, now: Instant): Promise<CurrentRevocations> {
  const issuer = await issuers.current(change, organizationId, now);
  if (!issuer.ok) return issuer;
  const { signer, serial } = issuer.material;
  const { last, isCurrent, certificates, digest } = await lookAt(change, organizationId, serial, now);
  if (last !== null && isCurrent) return { ok: true, ...last };
  const checkouts = await change
    .selectFrom('revoked_checkout')
    .select(['checkout_id', 'revoked_at'])
    .where('organization_id', '=', organizationId)
    .where('until', '>', now)
    .orderBy('revoked_at', 'desc')
    .orderBy('checkout_id')
    .limit(MOST_LISTED_CHECKOUTS)
    .execute();
  const number = await nextNumber(change, organizationId, now);
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

/**
 * The number of a list that is made now. Clients count numbers by signing key and pass over lower ones, so that it has to be higher than
 * every number that this organisation's keys ever gave: a renewed certificate may have the key of the one before, and a store may have been restored
 * from a backup that does not know the latest. So it is the time in seconds, or one more than the highest that is known, if that is later.
 */
async function nextNumber(reading: Reading, organizationId: string, now: Instant): Promise<number> {
  const row = await reading
    .selectFrom('revocation_list')
    .select((list) => list.fn.max('number').as('highest'))
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return Math.max((row?.highest ?? 0) + 1, Math.floor(now / SECOND));
}

/** Looks at what was revoked without reading all of it: what is revoked never changes, so its count and its sums tell sets of it apart. */
async function lookAt(reading: Reading, organizationId: string, serial: string, now: Instant): Promise<Look> {
  const revoked = await reading
    .selectFrom('revoked_checkout')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<string | null>`cast(sum(revoked_at) as text)`.as('revoked'),
      sql<string | null>`cast(sum(until) as text)`.as('until'),
    ])
    .where('organization_id', '=', organizationId)
    .where('until', '>', now)
    .executeTakeFirstOrThrow();
  const certificates = await reading
    .selectFrom('revoked_certificate')
    .select(['issuer_key', 'serial', 'from_at'])
    .where('organization_id', '=', organizationId)
    .orderBy('serial')
    .execute();
  const digest = createHash('sha256').update(JSON.stringify([revoked.count, revoked.revoked, revoked.until, certificates])).digest('hex');
  const row = await reading
    .selectFrom('revocation_list')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('signer_serial', '=', serial)
    .executeTakeFirst();
  const last = row === undefined ? null : { number: row.number, issuedAt: row.issued_at as Instant, file: row.file };
  // One from a day ahead is of a clock that has been set right since: a policy of now could not be beside it (format document 10.9).
  const isCurrent = row !== undefined && row.content_digest === digest && Math.abs(between(row.issued_at as Instant, now)) < DAY;
  return { last, isCurrent, certificates, digest };
}
