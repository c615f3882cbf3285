import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { instant, type Instant } from '#core/time/instant.ts';
import type { Seals } from '../seals/seal.ts';
import type { ClearedFact, ClearedLicense, EndedFact, RevokedFact } from './ended-fact.ts';

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
  if (typeof value !== 'object' || value === null || !('ended' in value)) return null;
  if (value.ended === 'cleared') return readCleared(value);
  return value.ended === 'revoked' ? readRevoked(value) : null;
}

/** What is shown of a cleared license is this program's own writing; only what decides is looked at. */
function readCleared(value: Partial<Record<keyof ClearedFact, unknown>>): ClearedFact | null {
  const checkoutId = typeof value.checkoutId === 'string' ? parseCheckoutId(value.checkoutId) : null;
  if (checkoutId === null || typeof value.at !== 'number') return null;
  const receipt = typeof value.receipt === 'string' ? value.receipt : null;
  return { ended: 'cleared', checkoutId, at: instant(value.at), receipt, license: isShowable(value.license) ? value.license : null };
}

/** Whether what is kept of a license has the parts that lists and plans look into. */
function isShowable(license: unknown): license is ClearedLicense {
  if (!hasObject(license, 'checkout')) return false;
  const { checkout } = license;
  return 'applications' in checkout && Array.isArray(checkout.applications) && hasObject(checkout, 'user') && 'issuerId' in license;
}

function hasObject<Name extends string>(value: unknown, name: Name): value is Record<Name, object> {
  return typeof value === 'object' && value !== null && name in value && typeof (value as Record<Name, unknown>)[name] === 'object';
}

function readRevoked(value: Partial<Record<keyof RevokedFact, unknown>>): RevokedFact | null {
  const { issuerId, signingKey, number, issuedAt, acceptedAt, checkouts, certificates } = value;
  if (typeof issuerId !== 'string' || typeof signingKey !== 'string' || typeof number !== 'number') return null;
  if (typeof issuedAt !== 'number' || typeof acceptedAt !== 'number') return null;
  if (!Array.isArray(checkouts) || !Array.isArray(certificates)) return null;
  return value as RevokedFact;
}
