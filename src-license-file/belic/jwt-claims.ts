import { decodeStrictBase64 } from '../encoding/strict-base64.ts';
import { FieldReader } from '../encoding/field-reader.ts';
import { isJsonObject, parseStrictJson } from '../encoding/strict-json.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';

/** The claim that carries the policy JSON. */
export const POLICY_CLAIM = 'http://schemas.bentley.com/ws/2011/03/identity/claims/policy';

/** The claims of format document 3.2 that mean something: the policy, and the nonce of a request. */
export interface JwtClaims {
  readonly ok: true;
  /** The bytes of the policy JSON, decoded from base64. */
  readonly policy: Buffer;
  /** `null` when the document repeats none. */
  readonly nonce: string | null;
}

/** Reads the payload of a `.belic` or a policy document (format document 2.6, 3.2). */
export function readJwtClaims(payload: Uint8Array): JwtClaims | FormatProblem {
  const json = parseStrictJson(payload);
  if (!json.ok) return formatProblem('damaged', `claims-${json.problem}`);
  if (!isJsonObject(json.value)) return formatProblem('damaged', 'claims-no-object');
  const claims = json.value;
  const reader = new FieldReader();
  reader.nonEmptyText(claims, 'iss');
  reader.text(claims, 'aud');
  const begins = reader.wholeNumber(claims, 'nbf');
  const ends = reader.wholeNumber(claims, 'exp');
  const nonce = reader.optionalText(claims, 'nonce');
  const policyText = reader.text(claims, POLICY_CLAIM);
  if (reader.problem !== null) return formatProblem('damaged', reader.problem);
  if (ends <= begins) return formatProblem('damaged', 'ends-before-it-begins');
  const policy = decodeStrictBase64(policyText);
  return policy === null ? formatProblem('damaged', 'base64-not-canonical') : { ok: true, policy, nonce };
}
