import { decodeStrictBase64Url } from '../encoding/strict-base64.ts';
import { isJsonObject, parseStrictJson } from '../encoding/strict-json.ts';

const JWT_START = /^e[yw][A-Za-z0-9_-]{14}/;
const CERTIFICATE_LINE = '\n"MII';
const REVOCATION_TYPE = 'revocations+jwt';

/** Whether the start of a file looks like a JWT envelope, damaged or not (format document 1.4). */
export function looksLikeEnvelope(start: string): boolean {
  return JWT_START.test(start) || start.includes(CERTIFICATE_LINE);
}

/** Whether the start of a JWT envelope says that it is a revocation list: `typ` of a readable header. */
export function saysRevocations(start: string): boolean {
  const header = decodeStrictBase64Url(start.slice(0, Math.max(0, start.indexOf('.'))));
  if (header?.includes(REVOCATION_TYPE) !== true) return false;
  const json = parseStrictJson(header);
  return json.ok && isJsonObject(json.value) && json.value['typ'] === REVOCATION_TYPE;
}
