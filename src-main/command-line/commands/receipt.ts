import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { showReceipt } from '#main/use-cases/checkouts/show-receipt.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { receiptJson, receiptText } from '../render/receipt.ts';

/** `receipt CHECKOUT-ID`: shows the receipt of a cleared checkout again. */
export function receipt(options: OptionsOf<'receipt'>, context: CommandContext): Promise<CommandResult> {
  const { texts } = context;
  const checkoutId = parseCheckoutId(options.arguments[0]);
  if (checkoutId === null) {
    return Promise.resolve(problemResult(texts, useCaseProblem('no-such-checkout', { target: options.arguments[0] })));
  }
  return withProfile(context, (opened) => {
    const answer = showReceipt(opened, checkoutId);
    if (!answer.ok) return problemResult(texts, answer);
    const { clearedAt, license, receipt: found } = answer.value;
    const json = { checkoutId, clearedAt: formatIsoInstant(clearedAt) };
    if (license === null || found === null) {
      const lost = 'Its receipt was lost when this profile was damaged. Tell your administrator that the license is cleared.';
      return done(`Checkout ${checkoutId} was cleared on ${texts.instant(clearedAt)}.\n${lost}\n`, { ...json, receipt: null });
    }
    const shown = { checkout: license.checkout, issuerName: license.issuerName, takesReceipts: license.takesReceipts, receipt: found };
    return done(receiptText(shown, texts), { ...json, receipt: receiptJson(shown) });
  });
}
