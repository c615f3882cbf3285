import { parseIsoInstant } from '#core/time/iso-instant.ts';
import type { Instant } from '#core/time/instant.ts';
import { DER_TAG } from './der-tag.ts';
import type { DerElement } from './der-cursor.ts';

const FIRST_YEAR_OF_GENERALIZED_TIME = 2050;

/**
 * Reads a certificate's Time (RFC 5280 4.1.2.5): UTCTime through 2049, GeneralizedTime from 2050, both with seconds and
 * `Z` and without a fraction. `null` for anything else.
 */
export function readCertificateTime(element: DerElement): Instant | null {
  const digits = Buffer.from(element.content).toString('latin1');
  if (element.tag === DER_TAG.utcTime) {
    if (!/^\d{12}Z$/.test(digits)) return null;
    return fromDigits(`${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}`);
  }
  if (element.tag !== DER_TAG.generalizedTime || !/^\d{14}Z$/.test(digits)) return null;
  return Number(digits.slice(0, 4)) < FIRST_YEAR_OF_GENERALIZED_TIME ? null : fromDigits(digits);
}

function fromDigits(digits: string): Instant | null {
  return parseIsoInstant(digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
