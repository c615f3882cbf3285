import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { showReceipt, type ShownReceipt } from '#main/use-cases/checkouts/show-receipt.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { useCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { withProfile, type CommandContext } from '../command-context.ts';
import { done, problemResult, type CommandResult } from '../command-result.ts';
import type { OptionsOf } from '../command-runner.ts';
import { receiptJson, receiptText } from '../render/receipt.ts';
import { writeReceipts, writtenLines, type ReceiptToWrite } from '../receipt-files.ts';

/** `receipt CHECKOUT-ID [--out FILE]`: shows the receipt of a cleared checkout again, and writes it. */
export function receipt(options: OptionsOf<'receipt'>, context: CommandContext): Promise<CommandResult> {
  const [id] = options.arguments;
  const checkoutId = parseCheckoutId(id);
  if (checkoutId === null)
    return Promise.resolve(problemResult(context, useCaseProblem('no-such-checkout', { target: id })));
  return withProfile(context, (opened) => shownReceipt(opened, checkoutId, options.out ?? null, context));
}

/** Shows a receipt that was made earlier, and writes it where a file is named. */
export function shownReceipt(
  opened: OpenedProfile,
  checkoutId: CheckoutId,
  file: string | null,
  context: CommandContext,
): CommandResult {
  const { texts, layout } = context;
  const answer = showReceipt(opened, checkoutId);
  if (!answer.ok) return problemResult(context, answer);
  const clearedAt = formatIsoInstant(answer.value.clearedAt);
  const shown = toWrite(answer.value);
  if (shown === null) {
    if (file !== null)
      return problemResult(context, useCaseProblem('no-such-receipt', { target: checkoutId, cause: 'lost' }));
    const text = layout.lines([texts.say('receipt-lost', { checkout: checkoutId, at: answer.value.clearedAt })]);
    return done(text, { checkoutId, clearedAt, receipt: null, message: null, receiptFiles: [] });
  }
  const text = receiptText(shown, context);
  const json = { checkoutId, clearedAt, ...receiptJson(shown, texts) };
  if (file === null) return done(text, { ...json, receiptFiles: [] });
  const written = writeReceipts(file, [shown], texts);
  if (written.ok)
    return done(`${text}\n${writtenLines(written.value, [shown], context)}`, { ...json, receiptFiles: written.value });
  const problem = problemResult(context, written);
  return { ...problem, text, json: { ...json, receiptFiles: [], ...problem.json } };
}

function toWrite({ license, receipt: found, receiptText: content, checkedInBy, report }: ShownReceipt): ReceiptToWrite | null {
  if (license === null || found === null || content === null) return null;
  const { checkout, issuerName, takesReceipts } = license;
  return { checkout, issuerName, takesReceipts, receipt: found, receiptText: content, checkedInBy, report };
}
