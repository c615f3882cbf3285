import { decodeStrictBase64 } from '../encoding/strict-base64.ts';
import { FieldReader } from '../encoding/field-reader.ts';
import { isJsonObject, parseStrictJson, type JsonObject } from '../encoding/strict-json.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';

/** The claim that carries the policy JSON. */
export const POLICY_CLAIM = 'http://schemas.bentley.com/ws/2011/03/identity/claims/policy';

/** The claim by which a policy names the revocation list beside it (format document 10.9). */
export const REVOCATIONS_CLAIM = 'revocations';

/** A revocation list as a policy names it. */
export interface NamedList {
  readonly number: number;
  /** SHA-256 (lower-case hex) of the list's bytes. */
  readonly sha256: string;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** The claims of format document 3.2 that mean something: the policy, the nonce of a request, and the list beside the policy. */
export interface JwtClaims {
  readonly ok: true;
  /** The bytes of the policy JSON, decoded from base64. */
  readonly policy: Buffer;
  /** `null` when the document repeats none. */
  readonly nonce: string | null;
  /** `null` where the document names no list. */
  readonly revocations: NamedList | null;
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
  const revocations = Object.hasOwn(claims, REVOCATIONS_CLAIM) ? readNamedList(reader, reader.object(claims, REVOCATIONS_CLAIM)) : null;
  const policyText = reader.text(claims, POLICY_CLAIM);
  if (reader.problem !== null) return formatProblem('damaged', reader.problem);
  if (ends <= begins) return formatProblem('damaged', 'ends-before-it-begins');
  const policy = decodeStrictBase64(policyText);
  return policy === null ? formatProblem('damaged', 'base64-not-canonical') : { ok: true, policy, nonce, revocations };
}

function readNamedList(reader: FieldReader, named: JsonObject): NamedList {
  const list = { number: reader.wholeNumber(named, 'number'), sha256: reader.text(named, 'sha256') };
  if (list.number < 1) reader.fail('number');
  if (!SHA256.test(list.sha256)) reader.fail('sha256');
  return list;
}
