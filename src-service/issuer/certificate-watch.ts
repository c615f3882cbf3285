import type { Logger } from 'pino';
import { DAY, duration, SECOND, type Instant } from '#core/time/instant.ts';
import type { Reading } from '../store/store.ts';
import type { IssuerProblem, Issuers } from './issuer.ts';

/** From this long before its end on a signing certificate is warned of. */
const WARNED_FROM = duration(30, DAY);

/** How long the signing certificates are still good. */
export interface CertificateState {
  /** Until the first of them ends, in seconds; below zero where it has. `null` where there is none. */
  readonly secondsLeft: number | null;
  readonly warning: 'signing-certificate-ends-soon' | 'signing-certificate-ended' | null;
}

/** Looks at the certificates that sign now, of every organisation, for the one that ends first. */
export async function lookAtCertificates(reading: Reading, now: Instant): Promise<CertificateState> {
  const newest = reading.selectFrom('issuer').select((row) => ['organization_id', row.fn.max('created_at').as('created_at')]).groupBy('organization_id').as('newest');
  const row = await reading
    .selectFrom('issuer')
    .innerJoin(newest, (join) => join.onRef('newest.organization_id', '=', 'issuer.organization_id').onRef('newest.created_at', '=', 'issuer.created_at'))
    .select('issuer.valid_until')
    .orderBy('issuer.valid_until')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { secondsLeft: null, warning: null };
  const left = row.valid_until - now;
  const warning = left < 0 ? 'signing-certificate-ended' : left < WARNED_FROM ? 'signing-certificate-ends-soon' : null;
  return { secondsLeft: Math.floor(left / SECOND), warning };
}

/** Organisations that are looked at for their keys: readiness is asked often. */
const MOST_LOOKED_AT = 100;

/**
 * Says what keeps an organisation's key from signing, such as a key file that a rotation has left behind; `null` where every key signs. That
 * a certificate has ended is for {@link lookAtCertificates} to say.
 */
export async function signingWarning(reading: Reading, issuers: Issuers, now: Instant): Promise<IssuerProblem | null> {
  const all = await reading.selectFrom('issuer').select('organization_id').distinct().limit(MOST_LOOKED_AT).execute();
  for (const { organization_id } of all) {
    const current = await issuers.current(reading, organization_id, now);
    if (!current.ok && current.problem !== 'certificate-not-valid') return current.problem;
  }
  return null;
}

/** Says in the log once a day that a certificate ends soon or has ended. */
export function createCertificateWarning(log: Logger): (state: CertificateState, now: Instant) => void {
  let said: Instant | null = null;
  return ({ secondsLeft, warning }, now) => {
    if (warning === null || (said !== null && now - said < DAY)) return;
    said = now;
    log.warn({ warning, days: Math.floor((secondsLeft ?? 0) / (DAY / SECOND)) }, 'a signing certificate has to be renewed: service issuer rotate');
  };
}
