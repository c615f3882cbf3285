import { checkedInBy } from '#core/entitlement/checked-in-by.ts';
import { parseReceipt } from '#license-file/receipts/receipt-file.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { ClearedCheckout } from '#main/entitlement-cache/ended/ended-set.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { ReceiptOutcome } from '#main/entitlement-cache/queries/receipt-report-rows.ts';
import { activity, applicationNames } from '../activity.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { PATIENCE, patiently } from '../patience.ts';
import { readTime } from '../tell-time.ts';
import type { NotTaken, Reported, ReportAddressee, ReportTaker } from './report-taker.ts';

/** How many receipts are sent with one refresh; what is left has its turn with the next. */
const AT_MOST = 200;

/** What the service says of a receipt that it will never take. Anything else is no fault of the receipt's, and it is sent again. */
const FOR_GOOD: ReadonlySet<string> = new Set([
  'no-such-checkout',
  'receipt-machine-differs',
  'receipt-time-wrong',
  'receipt-code-wrong',
  'bad-request',
  'too-large',
]);

interface ReceiptToSend {
  readonly cleared: ClearedCheckout;
  readonly receipt: Receipt;
}

/**
 * Sends the receipts of the checkouts that were cleared in this profile to the service they came of, the earliest first. What it says of
 * each is kept, with an entry in the history, before the next is sent; one that was sent and whose answer was lost is sent again, which
 * changes nothing there. What it refuses is kept with its reason, and not sent again.
 */
export async function reportReceipts(opened: OpenedProfile, to: ReportAddressee, taker: ReportTaker, signal: AbortSignal): Promise<Reported> {
  const count = { taken: 0, refused: 0 };
  const read = opened.cache.read((reader) => receiptsToSend(reader, to));
  if (!read.ok) return { ...count, stoppedBy: read };
  for (const { cleared, receipt } of read.value.slice(0, AT_MOST)) {
    const answer = await taker.sendReceipt(receipt, signal);
    const refusedAs = answer.ok ? null : refusalFor(answer);
    if (!answer.ok && refusedAs === null) return { ...count, stoppedBy: answer };
    const outcome: ReceiptOutcome = !answer.ok ? 'refused' : isCheckIn(to, cleared, answer.value.checkedIn) ? 'check-in' : 'taken';
    const written = await patiently(() => keep(opened, cleared, outcome, refusedAs), PATIENCE);
    if (!written.ok) return { ...count, stoppedBy: written };
    if (outcome === 'refused') count.refused += 1;
    else count.taken += 1;
  }
  return { ...count, stoppedBy: null };
}

/** The receipts that this service is still to have: of checkouts that it made, as far as can be told here, and of no other's. */
function receiptsToSend(reader: CacheReader, to: ReportAddressee): readonly ReceiptToSend[] {
  const known = reader.receiptReports();
  return reader.clearedCheckouts().flatMap((cleared): ReceiptToSend[] => {
    if (known.has(cleared.checkoutId) || cleared.receipt === null || !isOf(to, cleared)) return [];
    const parsed = parseReceipt(Buffer.from(cleared.receipt, 'utf8'));
    return parsed.ok && parsed.receipt.checkoutId === cleared.checkoutId ? [{ cleared, receipt: parsed.receipt }] : [];
  });
}

/**
 * Whether a checkout came of the service that signed the policy: of the same organisation, and given by the same issuer. A pinned signer has
 * another id after each rotation of its key, so there the organisation alone decides.
 */
function isOf({ policy, issuerId }: ReportAddressee, { license }: ClearedCheckout): boolean {
  if (license === null || !license.takesReceipts) return false;
  const isSameOrganization = license.checkout.organization.id.toLowerCase() === policy.organizationId.toLowerCase();
  const arePinned = license.issuerId.startsWith('pinned:') && issuerId.startsWith('pinned:');
  return isSameOrganization && (license.issuerId === issuerId || arePinned);
}

/** Whether the receipt is the check-in: as the service says of the first that arrives, and as its policy says of every one. */
function isCheckIn({ policy }: ReportAddressee, { license }: ClearedCheckout, checkedIn: readonly string[]): boolean {
  if (checkedIn.length > 0) return true;
  return license !== null && checkedInBy(policy, license.checkout.organization.id, license.checkout.applications) === 'receipt';
}

function refusalFor({ refusedAs }: NotTaken): string | null {
  return refusedAs !== null && FOR_GOOD.has(refusedAs) ? refusedAs : null;
}

function keep(opened: OpenedProfile, { checkoutId, license }: ClearedCheckout, outcome: ReceiptOutcome, code: string | null) {
  return opened.cache.write((writer) => {
    // Another process of this profile was told as well.
    if (writer.receiptReports().has(checkoutId)) return;
    const { now } = readTime(writer, [], opened);
    const applications = applicationNames(license?.checkout.applications ?? []);
    writer.writeReceiptReport({ checkoutId, outcome, code, at: now });
    writer.recordActivity(
      outcome === 'refused'
        ? activity('receipt-refused', now, checkoutId, { applications, code })
        : activity('receipt-taken', now, checkoutId, { applications, checkedInBy: outcome === 'check-in' ? 'receipt' : 'administrator' }),
    );
  });
}
