import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { parseReceiptCode } from '#core/checkout/receipt-code.ts';
import { formatIsoInstant, parseIsoInstant } from '#core/time/iso-instant.ts';
import { isJsonObject, parseStrictJson } from '../encoding/strict-json.ts';
import { cleanTransport } from '../encoding/transport.ts';
import type { Receipt } from './receipt.ts';

/** A receipt file's content, or why there is none. */
export type ParsedReceipt =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly problem: 'too-large' | 'not-a-receipt' | 'field-wrong'; readonly detail: string };

const LARGEST_RECEIPT = 4_096;
const LONGEST_TEXT = 256;
const FIELDS = ['checkoutId', 'machineName', 'profile', 'clearedAt', 'clientVersion', 'code'] as const;

/** Writes a receipt as the JSON of a `.receipt` file. */
export function formatReceipt(receipt: Receipt): string {
  const { checkoutId, machineName, profile, clearedAt, clientVersion, code } = receipt;
  const fields = { checkoutId, machineName, profile, clearedAt: formatIsoInstant(clearedAt), clientVersion, code };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/**
 * Parses a `.receipt` file: exactly the six fields, all texts. Whether its code is right is for the issuer to check.
 */
export function parseReceipt(bytes: Uint8Array): ParsedReceipt {
  if (bytes.length > LARGEST_RECEIPT) return { ok: false, problem: 'too-large', detail: '' };
  const text = cleanTransport(bytes);
  const json = text === null ? null : parseStrictJson(Buffer.from(text, 'utf8'));
  if (json?.ok !== true || !isJsonObject(json.value)) return { ok: false, problem: 'not-a-receipt', detail: 'json' };
  const fields = json.value;
  const unknown = Object.keys(fields).find((name) => !FIELDS.some((known) => known === name));
  if (unknown !== undefined) return { ok: false, problem: 'not-a-receipt', detail: unknown };
  for (const name of FIELDS) {
    const value = fields[name];
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_TEXT) return wrong(name);
  }
  const given = fields as Readonly<Record<(typeof FIELDS)[number], string>>;
  const checkoutId = parseCheckoutId(given.checkoutId);
  const clearedAt = parseIsoInstant(given.clearedAt);
  const code = parseReceiptCode(given.code);
  if (checkoutId === null) return wrong('checkoutId');
  if (clearedAt === null) return wrong('clearedAt');
  if (!code.ok) return wrong('code');
  const { machineName, profile, clientVersion } = given;
  return { ok: true, receipt: { checkoutId, machineName, profile, clearedAt, clientVersion, code: code.code } };
}

function wrong(detail: string): ParsedReceipt {
  return { ok: false, problem: 'field-wrong', detail };
}
