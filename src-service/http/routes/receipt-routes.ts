import { z } from 'zod';
import { isMachineName } from '#core/checkout/machine-name.ts';
import { parseReceiptCode, type ReceiptCode } from '#core/checkout/receipt-code.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { findReceipt } from '../../checkouts/find-receipt.ts';
import { CODE_ALONE, takeReceipt } from '../../checkouts/take-receipt.ts';
import { route, type Route } from '../route.ts';
import { checkoutIdText, instantText, line } from '../schemas.ts';

const codeText: z.ZodType<ReceiptCode, string> = z
  .string()
  .max(64)
  .describe('the code of a receipt, as it is read out')
  .transform((text, context): ReceiptCode => {
    const parsed = parseReceiptCode(text);
    if (parsed.ok) return parsed.code;
    const { problem, group } = parsed;
    context.addIssue({ code: 'custom', message: group === null ? problem : `${problem} in group ${String(group)}` });
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
  route({
    method: 'POST',
    path: '/v1/receipts/code',
    role: 'administrator',
    summary: 'Takes a receipt by its code alone, as it was read out; the checkout, the machine or the time narrow the search down.',
    body: z.strictObject({
      code: codeText,
      checkoutId: checkoutIdText.nullable().default(null),
      machineName: z.string().max(253).refine(isMachineName, 'the name of a machine').nullable().default(null),
      clearedAt: instantText.nullable().default(null),
    }),
    answers: z.strictObject({
      outcome: z.enum(['recorded', 'known']),
      checkoutId: z.string(),
      machineName: z.string(),
      clearedAt: z.string(),
      checkedIn: z.array(z.string()),
    }),
    errors: ['no-such-checkout', 'receipt-code-wrong', 'receipt-code-unknown', 'receipt-search-too-wide', 'receipt-search-busy', 'receipt-machine-differs', 'receipt-time-wrong'],
    handle: async ({ store, caller: { organizationId, memberId }, body, now, gone }) => {
      const found = await findReceipt(store.reading, organizationId, body, now, gone);
      if (!found.ok) return { refused: found.problem };
      const { checkoutId, machineName, clearedAt } = found;
      const receipt: Receipt = { checkoutId, machineName, clearedAt, code: body.code, ...CODE_ALONE };
      const taken = await store.change(organizationId, (change) => takeReceipt(change, { organizationId, actor: memberId, now }, receipt));
      if (taken.outcome === 'refused') return { refused: taken.code };
      return { json: { outcome: taken.outcome, checkoutId, machineName, clearedAt: formatIsoInstant(clearedAt), checkedIn: [...taken.checkedIn] } };
    },
  }),
];
