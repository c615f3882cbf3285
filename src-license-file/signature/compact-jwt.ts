import { decodeStrictBase64Url } from '../encoding/strict-base64.ts';
import { isJsonObject, parseStrictJson, type JsonObject } from '../encoding/strict-json.ts';
import { formatProblem, type FormatProblem } from '../verification/license-format.ts';

/** The longest header that is looked at, in characters; three certificates need about 11,000. */
const LONGEST_HEADER = 16_384;

/** The three parts of a JWS in compact form, decoded; nothing is believed yet. */
export interface JwtParts {
  readonly ok: true;
  /** The header as it stands, base64url. */
  readonly headerText: string;
  readonly payload: Buffer;
  readonly signature: Buffer;
  /** The ASCII bytes that the signature covers: header, dot, payload (format document 2.5). */
  readonly signingInput: Buffer;
}

/** Splits a compact JWS into its parts, all strict base64url and none empty (format document 2.1). */
export function splitCompactJwt(text: string): JwtParts | FormatProblem {
  const firstDot = text.indexOf('.');
  const secondDot = text.indexOf('.', firstDot + 1);
  if (firstDot < 1 || secondDot <= firstDot + 1 || secondDot === text.length - 1) {
    return formatProblem('damaged', 'jwt-not-three-parts');
  }
  if (firstDot > LONGEST_HEADER) return formatProblem('damaged', 'jwt-header-too-long');
  const payload = decodeStrictBase64Url(text.slice(firstDot + 1, secondDot));
  const signature = decodeStrictBase64Url(text.slice(secondDot + 1));
  if (payload === null || signature === null) return formatProblem('damaged', 'base64url-not-canonical');
  return {
    ok: true,
    headerText: text.slice(0, firstDot),
    payload,
    signature,
    signingInput: Buffer.from(text.slice(0, secondDot), 'latin1'),
  };
}

/**
 * Parses a JOSE header and holds it to the one algorithm there is (format document 2.2, 2.4). `alg` chooses nothing: it says RS256
 * or the document is refused.
 */
export function readJoseHeader(headerText: string): { readonly ok: true; readonly header: JsonObject } | FormatProblem {
  const bytes = decodeStrictBase64Url(headerText);
  if (bytes === null) return formatProblem('damaged', 'base64url-not-canonical');
  const json = parseStrictJson(bytes);
  if (!json.ok) return formatProblem('damaged', `header-${json.problem}`);
  if (!isJsonObject(json.value)) return formatProblem('damaged', 'header-no-object');
  const header = json.value;
  if (header['alg'] !== 'RS256') return formatProblem('damaged', 'algorithm-differs');
  if (Object.hasOwn(header, 'crit')) return formatProblem('unsupported-version', 'critical-header');
  return { ok: true, header };
}
