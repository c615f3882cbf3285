import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { FieldReader } from '../encoding/field-reader.ts';
import { isJsonObject, parseStrictJson, type JsonObject } from '../encoding/strict-json.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';
import { MOST_REVOKED_CERTIFICATES, MOST_REVOKED_CHECKOUTS, type RevocationContent } from './revocation-list.ts';

const VERSION = 1;
const FIELDS: readonly string[] = ['version', 'number', 'issuedAt', 'certificates', 'checkouts'];
const KEY = /^[0-9a-f]{64}$/;
const SERIAL = /^[1-9a-f][0-9a-f]{0,39}$/;

/** Writes the payload of a revocation list (format document 8.2). */
export function formatRevocationClaims({ number, issuedAt, certificates, checkouts }: RevocationContent): string {
  return JSON.stringify({
    version: VERSION,
    number,
    issuedAt: formatIsoInstant(issuedAt),
    certificates: certificates.map(({ issuerKey, serial, from }) => ({
      issuerKey,
      serial,
      from: from === null ? null : formatIsoInstant(from),
    })),
    checkouts: checkouts.map(({ checkoutId, revokedAt }) => ({ checkoutId, revokedAt: formatIsoInstant(revokedAt) })),
  });
}

/** Reads the payload of a revocation list; unknown fields refuse, since a list must not be half understood. */
export function readRevocationClaims(
  payload: Uint8Array,
): { readonly ok: true; readonly content: RevocationContent } | FormatProblem {
  const json = parseStrictJson(payload);
  if (!json.ok) return formatProblem('damaged', `claims-${json.problem}`);
  if (!isJsonObject(json.value)) return formatProblem('damaged', 'claims-no-object');
  const claims = json.value;
  const reader = new FieldReader();
  const version = reader.wholeNumber(claims, 'version');
  if (reader.problem === null && version !== VERSION) return formatProblem('unsupported-version', 'list-version');
  if (Object.keys(claims).some((field) => !FIELDS.includes(field))) return formatProblem('damaged', 'field-unknown');
  const number = reader.wholeNumber(claims, 'number');
  if (number < 1) reader.fail('number');
  const content: RevocationContent = {
    number,
    issuedAt: reader.instant(claims, 'issuedAt'),
    certificates: reader.objects(claims, 'certificates', (item) => readCertificate(reader, item)),
    checkouts: reader.objects(claims, 'checkouts', (item) => readCheckout(reader, item)),
  };
  if (reader.problem !== null) return formatProblem('damaged', reader.problem);
  if (content.certificates.length > MOST_REVOKED_CERTIFICATES || content.checkouts.length > MOST_REVOKED_CHECKOUTS) {
    return formatProblem('damaged', 'too-many-entries');
  }
  return { ok: true, content };
}

function readCertificate(reader: FieldReader, item: JsonObject): RevocationContent['certificates'][number] {
  const issuerKey = reader.text(item, 'issuerKey');
  const serial = reader.text(item, 'serial');
  if (!KEY.test(issuerKey)) reader.fail('issuerKey');
  if (!SERIAL.test(serial)) reader.fail('serial');
  // A left-out `from` must not turn a date into "every signature": it has to be said.
  if (!Object.hasOwn(item, 'from') || Object.keys(item).length !== 3) reader.fail('from');
  return { issuerKey, serial, from: reader.optionalInstant(item, 'from') };
}

function readCheckout(reader: FieldReader, item: JsonObject): RevocationContent['checkouts'][number] {
  const checkoutId = parseCheckoutId(reader.text(item, 'checkoutId'));
  if (checkoutId === null || Object.keys(item).length !== 2) reader.fail('checkoutId');
  return { checkoutId: checkoutId ?? ('' as CheckoutId), revokedAt: reader.instant(item, 'revokedAt') };
}
