import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { RevokedCertificate, RevokedCheckout } from '#license-file/revocations/revocation-list.ts';
import type { Seals } from '../seals/seal.ts';
import type { ClearedFact, EndedFact, RevokedFact } from './ended-fact.ts';
import { isInstant, isListOf, isObject, isText, type JsonObject } from './json-shape.ts';
import { readClearedLicense } from './read-cleared-license.ts';

/**
 * One line of `ended.log`, read as far as it can be. A fact counts whether or not its seal holds; of a line that is no
 * fact any more, every checkout id that can still be made out counts as cleared.
 */
export interface EndedLine {
  /** The line without its line feed. */
  readonly text: string;
  readonly fact: EndedFact | null;
  readonly sealHolds: boolean;
  /**
   * Of a line that could not be read as a fact: the guids that it calls checkout ids, or every guid where it calls none so, and an
   * instant where one could be found.
   */
  readonly named: { readonly checkoutIds: readonly CheckoutId[]; readonly at: Instant | null };
}

const SEAL_FIELD = ',"seal":"';
const CALLED_CHECKOUT_ID = /(?<="checkoutId":")[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const NOTHING_NAMED = { checkoutIds: [], at: null } as const;

/** Writes a fact as a sealed line, without line feed. The id stands near the start, so that a torn line still names it. */
export function writeEndedLine(fact: EndedFact, seals: Seals): string {
  const content = JSON.stringify(fact);
  return `${content.slice(0, -1)}${SEAL_FIELD}${seals.make(sealedRow(fact), content)}"}`;
}

/** Reads a line; never throws. */
export function readEndedLine(text: string, seals: Seals): EndedLine {
  const fact = readFact(text);
  if (fact === null) return { text, fact, sealHolds: false, named: namedIn(text) };
  const at = text.lastIndexOf(SEAL_FIELD);
  const sealHolds =
    at > 0 && seals.holds(sealedRow(fact), `${text.slice(0, at)}}`, text.slice(at + SEAL_FIELD.length, -2));
  return { text, fact, sealHolds, named: NOTHING_NAMED };
}

function sealedRow(fact: EndedFact): string {
  return fact.ended === 'cleared' ? `cleared:${fact.checkoutId}` : `revoked:${fact.signingKey}:${String(fact.number)}`;
}

function namedIn(text: string): EndedLine['named'] {
  const checkoutIds = (text.match(CALLED_CHECKOUT_ID) ?? text.match(GUID) ?? []).map(parseCheckoutId).filter((id) => id !== null);
  const at = /"(?:at|acceptedAt)":(\d{1,16})[,}]/.exec(text)?.[1];
  return { checkoutIds: [...new Set(checkoutIds)], at: at === undefined ? null : instant(Number(at)) };
}

function readFact(text: string): EndedFact | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  if (value['ended'] === 'cleared') return readCleared(value);
  return value['ended'] === 'revoked' ? readRevoked(value) : null;
}

function readCleared(value: JsonObject): ClearedFact | null {
  const { at, receipt, license } = value;
  const checkoutId = isText(value['checkoutId']) ? parseCheckoutId(value['checkoutId']) : null;
  if (checkoutId === null || typeof at !== 'number') return null;
  return {
    ended: 'cleared',
    checkoutId,
    at: instant(at),
    receipt: isText(receipt) ? receipt : null,
    license: readClearedLicense(license, checkoutId),
  };
}

/** Every element is looked at: one that is odd would stop whoever asks what is revoked, at every opening and for ever. */
function readRevoked(value: JsonObject): RevokedFact | null {
  const { scopes, signingKey, number, issuedAt, acceptedAt, checkouts, certificates } = value;
  const isWhole =
    isListOf(scopes, isText) &&
    isText(signingKey) &&
    Number.isSafeInteger(number) &&
    isInstant(issuedAt) &&
    isInstant(acceptedAt) &&
    isListOf(checkouts, isRevokedCheckout) &&
    isListOf(certificates, isRevokedCertificate);
  return isWhole ? (value as unknown as RevokedFact) : null;
}

function isRevokedCheckout(value: unknown): value is RevokedCheckout {
  if (!isObject(value) || !isText(value['checkoutId']) || !isInstant(value['revokedAt'])) return false;
  return parseCheckoutId(value['checkoutId']) === value['checkoutId'];
}

function isRevokedCertificate(value: unknown): value is RevokedCertificate {
  if (!isObject(value) || !isText(value['issuerKey']) || !isText(value['serial'])) return false;
  return value['from'] === null || isInstant(value['from']);
}
