import {
  planClear,
  type ClearPlan,
  type ClearTarget,
  type ClearTimes,
  type PlannedClear,
} from '#core/checkout/plan-clear.ts';
import type { Checkout } from '#core/checkout/checkout.ts';
import type { StoredCheckout } from '#core/checkout/stored-checkout.ts';
import type { ClearQuestion } from '#core/contract/clearing.ts';
import type { CheckedInBy } from '#core/checkout/checked-in-by.ts';
import type { Instant } from '#core/time/instant.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { formatReceipt } from '#license-file/receipts/receipt-file.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { activity, applicationNames } from '../activity.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime, tellTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { authenticLicense, storedCheckouts, unverifiedCheckouts } from './stored-checkouts.ts';
import { whoChecksIn } from './who-checks-in.ts';

/** A checkout that was cleared, with what it leaves behind. */
export interface ClearedLicense {
  readonly planned: PlannedClear;
  readonly receipt: Receipt;
  /** The receipt as the text of a `.receipt` file. */
  readonly receiptText: string;
}

/** What clearing did: the plan it followed, and what it left behind; nothing where there was nothing to clear. */
export interface Clearing {
  readonly now: Instant;
  readonly plan: ClearPlan;
  readonly checkedInBy: CheckedInBy;
  readonly cleared: readonly ClearedLicense[];
  /** Those whose stored file did not verify any more: they are gone too, and leave no receipt. */
  readonly withoutReceipt: readonly PlannedClear[];
}

/** Works out what clearing would take with it, so that it can be shown before anyone confirms. Changes nothing. */
export function planClearing(opened: OpenedProfile, target: ClearTarget): UseCaseAnswer<ClearQuestion> {
  const answer = opened.cache.read((reader): ClearQuestion => {
    const licenses = reader.licenses();
    const { now, record } = readTime(reader, licenses, opened);
    const plan = planOf(reader, licenses, target, { now, certain: record.effective });
    return { now, plan, checkedInBy: whoChecksIn(reader, opened, goingWith(plan)) };
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/**
 * Clears checkouts from this profile: their files go, sealed tombstones stay, and each whose file verifies leaves a
 * receipt. One transaction; when this answers, no crash and no older copy of a file brings a cleared license back.
 */
export function clearCheckouts(opened: OpenedProfile, target: ClearTarget): UseCaseAnswer<Clearing> {
  const answer = opened.cache.write((writer): Clearing => {
    const licenses = writer.licenses();
    const { now, record } = tellTime(writer, licenses, opened);
    const plan = planOf(writer, licenses, target, { now, certain: record.effective });
    const checkedInBy = whoChecksIn(writer, opened, goingWith(plan));
    if (plan.outcome !== 'clear') return { now, plan, checkedInBy, cleared: [], withoutReceipt: [] };
    const withoutReceipt = plan.checkouts.filter(({ stored }) => leavesNoReceipt(stored));
    for (const { stored } of withoutReceipt) writer.clearUnverified(stored.checkout.checkoutId, now);
    const verified = plan.checkouts.filter(({ stored }) => !leavesNoReceipt(stored));
    const cleared = verified.map((planned) => clearOne(opened, licenseOf(licenses, planned), planned, now));
    writer.clearLicenses(
      cleared.map(({ license, receiptText }) => ({ license, clearedAt: now, receipt: receiptText })),
    );
    for (const { stored, because } of plan.checkouts) {
      const { checkoutId, applications } = stored.checkout;
      const details = { applications: applicationNames(applications), because };
      writer.recordActivity(activity('cleared', now, checkoutId, details));
    }
    const left = cleared.map(({ planned, receipt, receiptText }) => ({ planned, receipt, receiptText }));
    return { now, plan, checkedInBy, cleared: left, withoutReceipt };
  });
  return answer.ok ? answer : problemOfCache(answer);
}

function goingWith(plan: ClearPlan): readonly Checkout[] {
  return plan.outcome === 'clear' ? plan.checkouts.map(({ stored }) => stored.checkout) : [];
}

/** Whether a checkout is cleared without a receipt: its stored file does not verify, so nothing vouches for it. */
export function leavesNoReceipt({ problem }: StoredCheckout): boolean {
  return problem !== null && problem !== 'other-machine';
}

/** Plans with everything that is stored: what does not verify now would run again with its trust entry. */
function planOf(
  reader: CacheReader,
  licenses: readonly StoredLicense[],
  target: ClearTarget,
  time: ClearTimes,
): ClearPlan {
  // Who gave an unverified one is not known, so it is linked with nothing.
  const unverified = unverifiedCheckouts(licenses).map((one) => ({
    ...one,
    issuerId: `unverified ${one.checkout.checkoutId}`,
  }));
  const plan = planClear([...storedCheckouts(reader, licenses), ...unverified], target, time);
  if (plan.outcome !== 'no-such-checkout' || target.by !== 'checkout') return plan;
  // A tombstone that tells no more than the id.
  const cleared = reader.clearedCheckout(target.checkoutId);
  if (cleared === null) return plan;
  return { outcome: 'already-over', checkoutId: target.checkoutId, state: 'cleared', at: cleared.at };
}

function clearOne(
  opened: OpenedProfile,
  license: AuthenticLicense,
  planned: PlannedClear,
  now: Instant,
): ClearedLicense & { readonly license: AuthenticLicense } {
  const { checkoutId, machineName } = license.checkout;
  const code = makeReceiptCode({ licenseSignature: license.signature, checkoutId, machineName }, now);
  const profile = opened.profile.user.name === '' ? opened.profile.user.id : opened.profile.user.name;
  const receipt: Receipt = { checkoutId, machineName, profile, clearedAt: now, clientVersion: PROGRAM_VERSION, code };
  return { license, planned, receipt, receiptText: formatReceipt(receipt) };
}

function licenseOf(licenses: readonly StoredLicense[], { stored }: PlannedClear): AuthenticLicense {
  const license = authenticLicense(licenses, stored.checkout.checkoutId);
  if (license === null) throw new Error('a checkout that can be cleared is stored and verifies');
  return license;
}
