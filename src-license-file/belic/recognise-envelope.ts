import { isJsonObject, parseStrictJson } from '../encoding/strict-json.ts';

const JWT_START = /^e[yw][A-Za-z0-9_-]{14}/;
const CERTIFICATE_LINE = '\n"MII';
const REVOCATION_TYPE = 'revocations+jwt';

/** Whether a file starts like a JWT; its first 16 characters tell. */
export function startsLikeJwt(start: string): boolean {
  return JWT_START.test(start);
}

/** Whether the start of a file looks like a JWT envelope, damaged or not (format document 1.4). */
export function looksLikeEnvelope(start: string): boolean {
  return startsLikeJwt(start) || start.includes(CERTIFICATE_LINE);
}

/** The last header that was looked at, with the answer: files of one signer share theirs, certificates and all. */
let last = { headerText: '', says: false };

/** Whether a JWT's header, base64url and perhaps cut short or damaged, says that it is a revocation list. */
export function saysRevocations(headerText: string): boolean {
  if (headerText !== last.headerText) last = { headerText, says: readsRevocations(Buffer.from(headerText, 'base64url')) };
  return last.says;
}

function readsRevocations(header: Buffer): boolean {
  if (!header.includes(REVOCATION_TYPE)) return false;
  const json = parseStrictJson(header);
  return json.ok && isJsonObject(json.value) && json.value['typ'] === REVOCATION_TYPE;
}
