import type { ReceiptView } from '#core/contract/clearing.ts';
import type { ClearPlan } from '#core/checkout/plan-clear.ts';
import { applicationNames } from '#main/use-cases/activity.ts';
import { clearCheckouts, planClearing, type Clearing } from '#main/use-cases/checkouts/clear-checkouts.ts';
import { showReceipt, type ShownReceipt } from '#main/use-cases/checkouts/show-receipt.ts';
import { problem } from '../contract-problem.ts';
import { storedWithoutActivationKey } from '../without-activation-key.ts';
import type { HandlersOf } from './handler-table.ts';

/** Clearing a checkout from this profile, and what it leaves. */
export const clearHandlers: HandlersOf<'planClear' | 'clearCheckout' | 'getReceipt'> = {
  planClear: (server, { checkoutId }) =>
    server.withProfile((opened) => {
      const answer = planClearing(opened, { by: 'checkout', checkoutId });
      if (!answer.ok) return answer;
      const { now, plan, checkedInBy } = answer.value;
      if (plan.outcome === 'no-such-checkout') return problem('no-such-checkout', { target: checkoutId });
      return { ok: true, value: { now, plan: planForWindow(plan), checkedInBy } };
    }),

  clearCheckout: (server, { checkoutId }) =>
    server.writing((opened) => {
      const answer = clearCheckouts(opened, { by: 'checkout', checkoutId });
      if (!answer.ok) return answer;
      const { now, plan, checkedInBy } = answer.value;
      if (plan.outcome === 'no-such-checkout') return problem('no-such-checkout', { target: checkoutId });
      if (plan.outcome === 'clear') server.changed();
      return { ok: true, value: { now, plan: planForWindow(plan), checkedInBy, receipts: receiptsOf(answer.value) } };
    }),

  getReceipt: (server, { checkoutId }) =>
    server.withProfile((opened) => {
      const answer = showReceipt(opened, checkoutId);
      return answer.ok ? { ok: true, value: receiptShown(answer.value) } : answer;
    }),
};

function planForWindow(plan: ClearPlan): ClearPlan {
  if (plan.outcome !== 'clear') return plan;
  return { ...plan, checkouts: plan.checkouts.map((one) => ({ ...one, stored: storedWithoutActivationKey(one.stored) })) };
}

/** One for each checkout that went, in the plan's order; those whose file did not verify leave no code. */
function receiptsOf({ now, plan, cleared, checkedInBy }: Clearing): readonly ReceiptView[] {
  if (plan.outcome !== 'clear') return [];
  return plan.checkouts.map(({ stored, because }) => {
    const { checkout, issuerName, takesReceipts } = stored;
    const left = cleared.find((one) => one.planned.stored === stored);
    const isKnown = left !== undefined;
    return {
      checkoutId: checkout.checkoutId,
      applications: applicationNames(checkout.applications),
      machineName: isKnown ? checkout.machineName : null,
      userId: isKnown ? checkout.user.id : null,
      clearedAt: now,
      because,
      issuerName: isKnown ? issuerName : null,
      takesReceipts: isKnown && takesReceipts,
      code: left?.receipt.code ?? null,
      text: left?.receiptText ?? null,
      checkedInBy,
      service: null,
    };
  });
}

function receiptShown({ checkoutId, clearedAt, license, receipt, receiptText, checkedInBy, report }: ShownReceipt): ReceiptView {
  return {
    checkoutId,
    applications: license === null ? [] : applicationNames(license.checkout.applications),
    machineName: license?.checkout.machineName ?? null,
    userId: license?.checkout.user.id ?? null,
    clearedAt,
    because: null,
    issuerName: license?.issuerName ?? null,
    takesReceipts: license?.takesReceipts ?? false,
    code: receipt?.code ?? null,
    text: receiptText,
    checkedInBy,
    service: report === null ? null : { outcome: report.outcome, at: report.at },
  };
}
