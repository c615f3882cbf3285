import { z } from 'zod';
import { parseReceiptCode, type ReceiptCode } from '#core/checkout/receipt-code.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { takeReceipt } from '../../checkouts/take-receipt.ts';
import { route, type Route } from '../route.ts';
import { checkoutIdText, instantText, line } from '../schemas.ts';

const codeText: z.ZodType<ReceiptCode, string> = z
  .string()
  .max(64)
  .describe('the code of a receipt, as it is read out')
  .transform((text, context): ReceiptCode => {
    const parsed = parseReceiptCode(text);
    if (parsed.ok) return parsed.code;
    context.addIssue({ code: 'custom', message: parsed.problem });
    return z.NEVER;
  });

/** The six fields of a `.receipt` file. */
export const receiptBody: z.ZodType<Receipt, Readonly<Record<keyof Receipt, string>>> = z.strictObject({
  checkoutId: checkoutIdText,
  machineName: line(256),
  profile: line(256),
  clearedAt: instantText,
  clientVersion: line(256),
  code: codeText,
});

/** Receipts of cleared licenses, from clients and administrators. */
export const receiptRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/receipts',
    role: 'user',
    summary: 'Takes the receipt of a cleared license, in any order and as often as it comes.',
    body: receiptBody,
    answers: z.strictObject({ outcome: z.enum(['recorded', 'known']), checkoutId: z.string(), checkedIn: z.array(z.string()) }),
    errors: ['no-such-checkout', 'receipt-machine-differs', 'receipt-time-wrong', 'receipt-code-wrong'],
    handle: async ({ store, caller, body, now }) => {
      const deed = { organizationId: caller.organizationId, actor: caller.memberId, now };
      const taken = await store.change(caller.organizationId, (change) => takeReceipt(change, deed, body));
      return taken.outcome === 'refused' ? { refused: taken.code } : { json: { ...taken, checkedIn: [...taken.checkedIn] } };
    },
  }),
];
