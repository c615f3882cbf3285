import { planClear, type ClearPlan, type ClearTarget, type PlannedClear } from '#core/checkout/plan-clear.ts';
import type { Instant } from '#core/time/instant.ts';
import { makeReceiptCode } from '#license-file/receipts/make-receipt-code.ts';
import { formatReceipt } from '#license-file/receipts/receipt-file.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import { PROGRAM_VERSION } from '#main/build-information.ts';
import type { StoredLicense } from '#main/entitlement-cache/stored-license.ts';
import { activity, applicationNames } from '../activity.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime, tellTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { authenticLicense, storedCheckouts } from './stored-checkouts.ts';

/** A checkout that was cleared, with what it leaves behind. */
export interface ClearedLicense {
  readonly planned: PlannedClear;
  readonly receipt: Receipt;
  /** The receipt as the text of a `.receipt` file. */
  readonly receiptText: string;
}

/** What clearing did: the plan it followed, and every receipt; none where there was nothing to clear. */
export interface Clearing {
  readonly now: Instant;
  readonly plan: ClearPlan;
  readonly cleared: readonly ClearedLicense[];
}

/** Works out what clearing would take with it, so that it can be shown before anyone confirms. Changes nothing. */
export function planClearing(opened: OpenedProfile, target: ClearTarget): UseCaseAnswer<ClearPlan> {
  const answer = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    const { now, record } = readTime(reader, licenses, opened);
    return planClear(storedCheckouts(reader, licenses), target, { now, certain: record.effective });
  });
  return answer.ok ? answer : problemOfCache(answer);
}

/**
 * Clears checkouts from this profile: their files go, sealed tombstones stay, and each leaves a receipt. One
 * transaction; when this answers, no crash and no older copy of a file brings a cleared license back.
 */
export function clearCheckouts(opened: OpenedProfile, target: ClearTarget): UseCaseAnswer<Clearing> {
  const answer = opened.cache.write((writer): Clearing => {
    const licenses = writer.licenses();
    const { now, record } = tellTime(writer, licenses, opened);
    const plan = planClear(storedCheckouts(writer, licenses), target, { now, certain: record.effective });
    if (plan.outcome !== 'clear') return { now, plan, cleared: [] };
    const cleared = plan.checkouts.map((planned) => clearOne(opened, licenseOf(licenses, planned), planned, now));
    writer.clearLicenses(
      cleared.map(({ license, receiptText }) => ({ license, clearedAt: now, receipt: receiptText })),
    );
    for (const { planned } of cleared) {
      const { checkoutId, applications } = planned.stored.checkout;
      const details = { applications: applicationNames(applications), because: planned.because };
      writer.recordActivity(activity('cleared', now, checkoutId, details));
    }
    return {
      now,
      plan,
      cleared: cleared.map(({ planned, receipt, receiptText }) => ({ planned, receipt, receiptText })),
    };
  });
  return answer.ok ? answer : problemOfCache(answer);
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
