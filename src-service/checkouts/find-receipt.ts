import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import type { ReceiptCode } from '#core/checkout/receipt-code.ts';
import { DAY, duration, HOUR, instant, MINUTE, minus, plus, type Instant } from '#core/time/instant.ts';
import { createCodeSearch } from '#license-file/receipts/check-receipt-code.ts';
import type { Reading } from '../store/store.ts';
import { createTurns, TooBusy } from '../store/turns.ts';

/** What somebody knows of a cleared license who has heard its code. */
export interface HeardCode {
  readonly code: ReceiptCode;
  readonly checkoutId: CheckoutId | null;
  readonly machineName: string | null;
  /** When it was cleared, as far as was said: looked at first, and not held against the code. */
  readonly clearedAt: Instant | null;
}

/** Whose receipt it is and from which minute; or why nobody knows. */
export type FoundReceipt =
  | { readonly ok: true; readonly checkoutId: CheckoutId; readonly machineName: string; readonly clearedAt: Instant }
  | { readonly ok: false; readonly problem: 'no-such-checkout' | 'receipt-code-wrong' | 'receipt-code-unknown' | 'receipt-search-too-wide' | 'receipt-search-busy' };

interface Candidate {
  readonly id: string;
  readonly machine_name: string;
  readonly issued_at: number;
  readonly expires_at: number;
  readonly license_signature: Uint8Array;
}

/** The most minutes that are tried for one code, all checkouts together: about ten seconds of one processor. */
const MOST_TRIED = 4_000_000;
/** Minutes that are tried in one piece; other requests are answered in between. */
const AT_ONCE = 1_000;
/** The most checkouts that are looked through. */
const MOST_CANDIDATES = 50_000;

/** How far back each look goes: most codes are read out just after clearing. The last one goes all the way. */
const LOOKS = [HOUR, DAY, duration(7, DAY), null] as const;

/** As many codes of one organisation, and of all, may wait to be looked for. */
const MOST_WAITING_OF_ONE = 3;
const MOST_WAITING = 20;

/**
 * One search after the other: they would only slow each other, and everything else. An organisation's next one joins the line of all when the one
 * before is over, so none is looked for ahead of somebody else's because its organisation asks more.
 */
const turnOfOrganization = createTurns(MOST_WAITING_OF_ONE);
const turnOfAll = createTurns(MOST_WAITING);
const ALL = 'all';

/**
 * Finds the checkout and the minute of a code. A code holds both only as a check over the license's own signature, so it is tried on the
 * checkouts that it can be of, minute by minute, the latest hour of all of them first (format document 9.4). No two checkouts have a code in
 * common: that would be a collision of 80 bits.
 *
 * @param gone ends the search, or keeps it from beginning: nobody waits for it any more
 */
export async function findReceipt(reading: Reading, organizationId: string, heard: HeardCode, now: Instant, gone: AbortSignal): Promise<FoundReceipt> {
  const search = async (): Promise<FoundReceipt> => {
    if (gone.aborted) return { ok: false, problem: 'receipt-search-busy' };
    // Read now and not before: whatever waits holds nothing.
    const candidates = await candidatesOf(reading, organizationId, heard);
    if (candidates.length === 0) return { ok: false, problem: heard.checkoutId === null ? 'receipt-code-unknown' : 'no-such-checkout' };
    return searchThrough(candidates, heard, now, gone);
  };
  const found = await turnOfOrganization(organizationId, () => turnOfAll(ALL, search)).catch((error: unknown): FoundReceipt => {
    if (error instanceof TooBusy) return { ok: false, problem: 'receipt-search-busy' };
    throw error;
  });
  if (found.ok || found.problem !== 'receipt-code-unknown' || heard.checkoutId === null) return found;
  return { ok: false, problem: 'receipt-code-wrong' };
}

function candidatesOf(reading: Reading, organizationId: string, { checkoutId, machineName }: HeardCode): Promise<readonly Candidate[]> {
  let query = reading
    .selectFrom('checkout')
    .select(['id', 'machine_name', 'issued_at', 'expires_at', 'license_signature'])
    .where('organization_id', '=', organizationId);
  if (checkoutId !== null) query = query.where('id', '=', checkoutId);
  if (machineName !== null) query = query.where('machine_key', '=', normalizeMachineName(machineName));
  return query.orderBy('issued_at', 'desc').orderBy('id').limit(MOST_CANDIDATES + 1).execute();
}

async function searchThrough(candidates: readonly Candidate[], { code, clearedAt }: HeardCode, now: Instant, gone: AbortSignal): Promise<FoundReceipt> {
  if (candidates.length > MOST_CANDIDATES) return { ok: false, problem: 'receipt-search-too-wide' };
  const latest = plus(now, DAY);
  const windows = [
    ...(clearedAt === null ? [] : [{ from: clearedAt, until: clearedAt }]),
    ...LOOKS.map((back) => ({ from: back === null ? instant(0) : minus(now, back), until: latest })),
  ];
  let tried = 0;
  let sinceTurn = 0;
  for (const window of windows) {
    for (const candidate of candidates) {
      const first = minute(Math.max(minus(candidate.issued_at as Instant, DAY), window.from));
      const last = Math.min(plus(candidate.expires_at as Instant, DAY), window.until);
      if (first > last) continue;
      const checkoutId = candidate.id as CheckoutId;
      const isCodeOf = createCodeSearch({ licenseSignature: candidate.license_signature, checkoutId, machineName: candidate.machine_name }, code);
      for (let at = first; at <= last; at = plus(at, MINUTE)) {
        if (isCodeOf(at)) return { ok: true, checkoutId, machineName: candidate.machine_name, clearedAt: at };
        tried += 1;
        sinceTurn += 1;
        if (tried >= MOST_TRIED) return { ok: false, problem: 'receipt-search-too-wide' };
        if (sinceTurn >= AT_ONCE) {
          sinceTurn = 0;
          await nextTurn();
          if (gone.aborted) return { ok: false, problem: 'receipt-search-busy' };
        }
      }
    }
  }
  return { ok: false, problem: 'receipt-code-unknown' };
}

/** The beginning of an instant's minute. */
function minute(at: number): Instant {
  return instant(Math.floor(at / MINUTE) * MINUTE);
}
