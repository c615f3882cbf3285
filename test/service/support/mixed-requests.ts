import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { parseCheckoutId, type CheckoutId } from '#core/checkout/checkout.ts';
import { catchUp } from '#service/checkout-history/catch-up.ts';
import { allNumbers } from '#service/checkout-history/read-history.ts';
import { verifyAudit } from '#service/history/verify-audit.ts';
import type { Store } from '#service/store/store.ts';
import { receiptOf } from './receipts.ts';

/** Sends a request to one of the processes of a service. */
export type Send = (method: string, path: string, token: string, body?: unknown) => Promise<Response>;

/** Sends at most so many at once; the others wait, so that no request lies unread for longer than a service waits for it. */
export function atMost(count: number, send: Send): Send {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (...request) => {
    if (free === 0) await new Promise<void>((resolve) => void waiting.push(resolve));
    else free -= 1;
    try {
      const response = await send(...request);
      // Read here, so that the connection is free before the next one goes.
      return new Response(await response.arrayBuffer(), response);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** What was acknowledged: whatever happens afterwards, it is so. */
export interface Acknowledged {
  readonly made: Map<string, { readonly machineName: string; readonly file: Uint8Array }>;
  readonly checkedIn: Set<string>;
  readonly cleared: Set<string>;
}

/** Nothing yet. */
export function nothingYet(): Acknowledged {
  return { made: new Map(), checkedIn: new Set(), cleared: new Set() };
}

/** Asks for a checkout; `null` where one of this user and machine is there already. */
export async function askForCheckout(send: Send, token: string, machineName: string, acknowledged: Acknowledged): Promise<string | null> {
  const applications = [{ productId: 4100, featureString: '', version: '10.16.2.34' }];
  const response = await send('POST', '/v1/checkouts', token, { email: 'uwe@example.com', machineName, licenseService: 'SES', applications });
  const answer = (await response.json()) as { readonly checkoutId?: string; readonly fileBase64?: string; readonly error?: { readonly code: string } };
  if (answer.error?.code === 'checkout-overlaps') return null;
  expect([response.status, answer.error]).toEqual([201, undefined]);
  const { checkoutId = '', fileBase64 = '' } = answer;
  acknowledged.made.set(checkoutId, { machineName, file: Buffer.from(fileBase64, 'base64') });
  return checkoutId;
}

/** Checks a checkout in, and gives its outcome. */
export async function askForCheckIn(send: Send, token: string, checkoutId: string, acknowledged: Acknowledged): Promise<string> {
  const response = await send('POST', '/v1/checkouts/check-in', token, { rows: [{ checkoutId }] });
  const { results } = (await response.json()) as { readonly results: readonly { readonly outcome: string }[] };
  acknowledged.checkedIn.add(checkoutId);
  return results[0]?.outcome ?? '';
}

/** Sends the receipt that a workstation makes, and gives its outcome. */
export async function sendReceipt(send: Send, token: string, checkoutId: string, acknowledged: Acknowledged): Promise<string> {
  const made = acknowledged.made.get(checkoutId);
  if (made === undefined) throw new Error('a checkout that was acknowledged');
  const clearedAt = instant(Math.floor(Date.now() / 60_000) * 60_000);
  const receipt = receiptOf({ checkoutId: idOf(checkoutId), file: made.file }, clearedAt, made.machineName);
  const response = await send('POST', '/v1/receipts', token, { ...receipt, clearedAt: formatIsoInstant(clearedAt), profile: `uwe ${checkoutId}` });
  const { outcome } = (await response.json()) as { readonly outcome: string };
  acknowledged.cleared.add(checkoutId);
  return outcome;
}

/** A machine name that no other request asks for. */
export function newMachineName(): string {
  return `WS-${String(randomInt(2 ** 40))}`;
}

/**
 * Everything that was acknowledged is there, whole, and the record of changes verifies. What was sent and not acknowledged may be there
 * or not, and where it is there, it is whole too.
 */
export async function expectAllThere(store: Store, organizationId: string, { made, checkedIn, cleared }: Acknowledged): Promise<void> {
  const verdict = await verifyAudit(store.reading, organizationId, null);
  expect(verdict).toMatchObject({ ok: true });
  const rows = await store.reading.selectFrom('checkout').select(['id', 'machine_name', 'usage_id', 'file', 'cleared_at', 'checked_in_at']).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  expect([...made.keys()].filter((id) => !byId.has(id))).toEqual([]);
  for (const [id, { file, machineName }] of made) expect([id, Buffer.compare(byId.get(id)!.file, file), byId.get(id)!.machine_name]).toEqual([id, 0, machineName]);
  expect([...checkedIn].filter((id) => byId.get(id)?.checked_in_at === null)).toEqual([]);
  expect([...cleared].filter((id) => byId.get(id)?.cleared_at === null)).toEqual([]);
  // Nothing twice: one live checkout for a user and a machine, one usage and one set of applications for each checkout.
  expect(new Set(rows.map((row) => row.machine_name)).size).toBe(rows.length);
  const usage = await store.reading.selectFrom('checkout_usage').select(['id', 'stopped_at']).execute();
  expect(usage.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  for (const { id, stopped_at } of usage) expect([id, stopped_at !== null]).toEqual([id, byId.get(id)!.checked_in_at !== null]);
  const applications = await store.reading.selectFrom('checkout_application').select('checkout_id').execute();
  expect(applications.map(({ checkout_id }) => checkout_id).sort()).toEqual(rows.map(({ id }) => id).sort());
  const receipts = await store.reading.selectFrom('receipt').select('checkout_id').execute();
  expect(new Set(receipts.map(({ checkout_id }) => checkout_id))).toEqual(new Set(rows.filter((row) => row.cleared_at !== null).map(({ id }) => id)));
  expect(receipts).toHaveLength(new Set(receipts.map(({ checkout_id }) => checkout_id)).size);
  const revoked = await store.reading.selectFrom('revoked_checkout').select('checkout_id').execute();
  expect(revoked.map(({ checkout_id }) => checkout_id).sort()).toEqual(rows.filter((row) => row.checked_in_at !== null).map(({ id }) => id).sort());
  const audited = await store.reading.selectFrom('audit').select(['action', 'subject']).where('action', 'in', ['checkout.made', 'checkout.checked-in', 'receipt.taken']).execute();
  const subjects = (action: string) => audited.filter((row) => row.action === action).map(({ subject }) => subject).sort();
  expect(subjects('checkout.made')).toEqual(rows.map(({ id }) => id).sort());
  expect(subjects('checkout.checked-in')).toEqual(rows.filter((row) => row.checked_in_at !== null).map(({ id }) => id).sort());
  expect(subjects('receipt.taken')).toEqual(receipts.map(({ checkout_id }) => checkout_id).sort());
  const head = await catchUp(store, organizationId, instant(Date.now()), null);
  expect(await allNumbers(store.reading, { history: head.number, filter: {}, sort: [], order: 'root' })).toHaveLength(rows.length);
}

function idOf(text: string): CheckoutId {
  const id = parseCheckoutId(text);
  if (id === null) throw new Error('a good id');
  return id;
}
