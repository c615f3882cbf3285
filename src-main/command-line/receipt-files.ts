import { resolve } from 'node:path';
import type { CheckoutId } from '#core/checkout/checkout.ts';
import { whatKeepsFromWriting } from '#main/durable-file/can-be-written.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { problemAtPath, type UseCaseAnswer, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { Presentation } from './presentation.ts';
import { messageToAdministrator, type ReceiptShown } from './render/receipt.ts';

/** A cleared license with its receipt as the text of a `.receipt` file. */
export interface ReceiptToWrite extends ReceiptShown {
  readonly receiptText: string;
}

/** Where the receipts go: one to the file that was named, several beside it with the checkout's id in the name. */
function receiptPath(file: string, checkoutId: CheckoutId, count: number): string {
  return resolve(count === 1 ? file : `${file}.${checkoutId}`);
}

/**
 * What would keep the receipts from being written; `null` where nothing would. Looked at before anything is cleared.
 */
export function whatKeepsReceiptsFrom(file: string, checkoutIds: readonly CheckoutId[]): UseCaseProblem | null {
  for (const checkoutId of checkoutIds) {
    const problem = whatKeepsFromWriting(receiptPath(file, checkoutId, checkoutIds.length));
    if (problem !== null) return problemAtPath(problem);
  }
  return null;
}

/** Writes the receipts, or for an issuer that takes none the messages to the administrator; gives the files. */
export function writeReceipts(
  file: string,
  licenses: readonly ReceiptToWrite[],
  texts: Presentation['texts'],
): UseCaseAnswer<readonly string[]> {
  const written: string[] = [];
  for (const license of licenses) {
    const path = receiptPath(file, license.checkout.checkoutId, licenses.length);
    const content = license.takesReceipts ? license.receiptText : `${messageToAdministrator(license, texts)}\n`;
    const result = writeFileAtomically(path, Buffer.from(content, 'utf8'), 0o644, 'keep');
    if (!result.ok) return problemAtPath(result.problem);
    written.push(path);
  }
  return { ok: true, value: written };
}

/** Says which files were written, and what they are. */
export function writtenLines(
  paths: readonly string[],
  licenses: readonly Pick<ReceiptShown, 'takesReceipts'>[],
  { texts, layout }: Presentation,
): string {
  const pathsOf = (takesReceipts: boolean): string =>
    texts.list(paths.filter((_, index) => licenses[index]?.takesReceipts === takesReceipts));
  const [receipts, messages] = [pathsOf(true), pathsOf(false)];
  return layout.lines([
    ...(receipts === '' ? [] : [texts.say('receipt-written', { paths: receipts })]),
    ...(messages === '' ? [] : [texts.say('message-written', { paths: messages })]),
  ]);
}
