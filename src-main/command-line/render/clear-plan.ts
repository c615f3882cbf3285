import type { ClearPlan, PlannedClear } from '#core/checkout/plan-clear.ts';
import type { CheckedInBy } from '#core/checkout/checked-in-by.ts';
import type { Texts } from '#core/texts/texts.ts';
import { leavesNoReceipt } from '#main/use-cases/checkouts/clear-checkouts.ts';
import type { Presentation } from '../presentation.ts';
import { applicationNames } from './license.ts';

/** What goes, said before anyone confirms: the two halves of a check-in, and what else goes with it. */
export function planText(
  plan: Extract<ClearPlan, { outcome: 'clear' }>,
  { machine, checkedInBy }: { readonly machine: string; readonly checkedInBy: CheckedInBy },
  { texts, layout }: Presentation,
): string {
  const checkouts = plan.checkouts.map(({ stored }) => stored.checkout);
  const linked = plan.checkouts
    .filter(({ because }) => because === 'linked')
    .map(({ stored }) => stored.checkout.checkoutId);
  const unverified = plan.checkouts.filter(({ stored }) => leavesNoReceipt(stored));
  const others = plan.otherApplications.map(({ name, productId }) => (name === '' ? String(productId) : name));
  const also = { applications: texts.list(others), count: others.length };
  return layout.lines([
    texts.clearing('question', { applications: applicationNames(checkouts, texts), machine }),
    texts.clearing('shared-computer'),
    texts.clearing('usage-goes-on', { checkedInBy }),
    ...(others.length === 0 ? [] : [texts.clearing('others-too', also)]),
    ...(linked.length === 0
      ? []
      : [texts.clearing('linked-too', { checkouts: linked.join(', '), count: linked.length })]),
    ...plan.stillCovered.map(({ application, until }) => {
      const named = plan.checkouts.flatMap(({ stored }) => stored.checkout.applications);
      const same = named.find(
        ({ productId, featureString }) =>
          productId === application.productId && featureString === application.featureString,
      );
      return texts.clearing('still-covered', { application: same?.name || String(application.productId), until });
    }),
    ...(unverified.length === 0 ? [] : [withoutReceiptText(unverified, texts)]),
    texts.clearing('not-again'),
  ]);
}

/** Says of which of the checkouts there is no receipt, and what to do instead. */
export function withoutReceiptText(planned: readonly PlannedClear[], texts: Texts): string {
  const checkouts = planned.map(({ stored }) => stored.checkout.checkoutId).join(', ');
  return texts.clearing('without-receipt', { checkouts, count: planned.length });
}
