import { existsSync } from 'node:fs';
import { parseCheckoutId } from '#core/checkout/checkout.ts';
import { isMachineName } from '#core/checkout/machine-name.ts';
import { parseReceiptCode } from '#core/checkout/receipt-code.ts';
import { formatIsoInstant, parseIsoInstant } from '#core/time/iso-instant.ts';
import { next, wanted } from '#core/texts/en/service-command.ts';
import { parseReceipt } from '#license-file/receipts/receipt-file.ts';
import type { Receipt } from '#license-file/receipts/receipt.ts';
import { findReceipt } from '../../checkouts/find-receipt.ts';
import { CODE_ALONE, takeReceipt } from '../../checkouts/take-receipt.ts';
import { isRefusal, type CommandAnswer, type CommandContext, type CommandRefusal } from '../command-context.ts';
import { wrongOption } from '../option-details.ts';
import { readBounded } from '../read-bounded.ts';

/** Options of `service receipt take`, which narrow down of which checkout a code is. */
export interface ReceiptOptions {
  readonly checkout?: string;
  readonly machine?: string;
  readonly clearedAt?: string;
}

const LARGEST_FILE = 65_536;

/** `service receipt take`: the workstation's half of a check-in, as a file or as the code that was read out. */
export async function receiptTake(context: CommandContext, fileOrCode: string, options: ReceiptOptions): Promise<CommandAnswer> {
  const organization = await context.organization();
  if (isRefusal(organization)) return organization;
  const { organizationId } = organization;
  const { store, actor, now } = context;
  const receipt = existsSync(fileOrCode) ? receiptOfFile(fileOrCode) : await receiptOfCode(context, organizationId, fileOrCode, options);
  if (isRefusal(receipt)) return receipt;
  const taken = await store.change(organizationId, (change) => takeReceipt(change, { organizationId, actor, now }, receipt));
  if (taken.outcome === 'refused') return { refused: taken.code };
  const { checked_in_at } = await store.reading.selectFrom('checkout').select('checked_in_at').where('id', '=', taken.checkoutId).executeTakeFirstOrThrow();
  return {
    checkout: taken.checkoutId,
    machine: receipt.machineName,
    'cleared at': formatIsoInstant(receipt.clearedAt),
    outcome: taken.outcome,
    'checked in': taken.checkedIn.join(' '),
    // Either half may come first: after the other there is nothing left to do.
    ...(checked_in_at === null ? { next: next.checkIn(taken.checkoutId) } : {}),
  };
}

function receiptOfFile(path: string): Receipt | CommandRefusal {
  const file = readBounded(path, LARGEST_FILE);
  if (isRefusal(file)) return file.refused === 'csv-too-large' ? { refused: 'not-a-receipt', details: { file: path, problem: 'too-large' } } : file;
  const parsed = parseReceipt(file.bytes);
  return parsed.ok ? parsed.receipt : { refused: 'not-a-receipt', details: { file: path, problem: parsed.problem, field: parsed.detail } };
}

async function receiptOfCode({ store, now, ending }: CommandContext, organizationId: string, typed: string, options: ReceiptOptions): Promise<Receipt | CommandRefusal> {
  const code = parseReceiptCode(typed);
  // No code has a point or a slash in it: the name of a file was typed, and none of that name is there.
  if (!code.ok && /[./\\]/.test(typed)) return { refused: 'no-such-file', details: { file: typed } };
  if (!code.ok) return { refused: 'not-a-receipt', details: { problem: code.problem, group: code.group } };
  const checkoutId = options.checkout === undefined ? null : parseCheckoutId(options.checkout);
  const clearedAt = options.clearedAt === undefined ? null : parseIsoInstant(options.clearedAt);
  const machineName = options.machine ?? null;
  if (options.checkout !== undefined && checkoutId === null) return wrongOption('--checkout', options.checkout, wanted.checkoutId);
  if (options.clearedAt !== undefined && clearedAt === null) return wrongOption('--cleared-at', options.clearedAt, wanted.instant);
  if (machineName !== null && !isMachineName(machineName)) return wrongOption('--machine', machineName, wanted.machine);
  const found = await findReceipt(store.reading, organizationId, { code: code.code, checkoutId, machineName, clearedAt }, now, ending);
  if (!found.ok) return { refused: found.problem };
  return { checkoutId: found.checkoutId, machineName: found.machineName, clearedAt: found.clearedAt, code: code.code, ...CODE_ALONE };
}
