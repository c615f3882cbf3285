import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClearJson, ImportJson, StatusJson } from '../command-line/support/json-forms.ts';
import { Administration, MODELER, SERVER_TOOL, VIEWER, type MadeCheckout } from './support/administration.ts';
import { WholeService } from './support/whole-service.ts';
import { Workstation } from './support/workstation.ts';

let folder: string;
let service: WholeService;
let administration: Administration;
let trustEntry: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whole-life-'));
  service = await WholeService.make(join(folder, 'service'));
  await service.start();
  trustEntry = await (await fetch(`${service.address}/v1/trust-entry`)).text();
  administration = await Administration.of(service);
  await administration.furnish();
}, 60_000);
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A day so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

let workstations = 0;

function workstation(machineName: string): Workstation {
  workstations += 1;
  return new Workstation(join(folder, `workstation-${String(workstations)}`), machineName, trustEntry);
}

/** What the client decides for an application. */
async function decides(client: Workstation, { productId, featureString }: { readonly productId: number; readonly featureString: string }): Promise<unknown> {
  return (await client.licensing('status', '--product', String(productId), '--feature', featureString, '--json')).json<StatusJson>().decisions[0];
}

async function imports(client: Workstation, checkout: MadeCheckout): Promise<ImportJson['files'][number] | undefined> {
  const path = client.takes(checkout.fileName, checkout.file);
  return (await client.licensing('import', path, '--json')).json<ImportJson>().files[0];
}

/** Clears a license, and gives its receipt as the service takes it. */
async function clears(client: Workstation, { checkoutId }: MadeCheckout): Promise<Readonly<Record<string, string>>> {
  const { cleared } = (await client.licensing('clear', checkoutId, '--yes', '--json')).json<ClearJson>();
  const { machineName, profile, clearedAt, clientVersion, code } = cleared[0]!.receipt as unknown as Readonly<Record<string, string>>;
  return { checkoutId, machineName: machineName!, profile: profile!, clearedAt: clearedAt!, clientVersion: clientVersion!, code: code! };
}

describe('the life of a license', () => {
  test.each([
    ['belic', 'SES', MODELER],
    ['xml', 'SELECTserver', SERVER_TOOL],
  ] as const)('in a .%s: made by an administrator, imported by the computer that it names, cleared there, checked in', async (kind, licenseService, application) => {
    const checkout = await administration.checkOut(`FIELD-${kind}`, { licenseService, applications: [application] });
    expect(checkout.fileName).toMatch(new RegExp(`_FIELD-${kind}\\.${kind}$`));
    // Usage starts when it is made.
    const { issuedAt, ...made } = await administration.checkout(checkout.checkoutId);
    expect(made).toMatchObject({ state: 'active', clearedAt: null, checkedInAt: null });
    expect(await administration.usage(checkout.checkoutId)).toEqual([`${String(application.productId)}  ${String(issuedAt)}`]);

    expect(await imports(workstation('OFFICE-1'), checkout)).toMatchObject({ outcome: 'refused', code: 'other-machine' });
    const client = workstation(`field-${kind}`);
    await service.stop();
    try {
      expect(await imports(client, checkout)).toMatchObject({ outcome: 'imported', checkoutId: checkout.checkoutId });
      // Nobody ever signed in here, and there is nothing to ask.
      expect(await decides(client, application)).toMatchObject({ status: 'Ok', source: 'checkout', mayRun: true });
      await clears(client, checkout);
      expect(await decides(client, application)).toMatchObject({ status: 'NotEntitled', mayRun: false, reason: 'checkout-cleared' });
    } finally {
      await service.start();
    }
    expect(await administration.checkout(checkout.checkoutId)).toMatchObject({ state: 'active' });

    const receipt = (await client.licensing('receipt', checkout.checkoutId, '--json')).json<{ receipt: Record<string, string> }>().receipt;
    const { machineName, profile, clearedAt, clientVersion, code } = receipt;
    const sent = { checkoutId: checkout.checkoutId, machineName, profile, clearedAt, clientVersion, code };
    const changed = { ...sent, clearedAt: new Date(Date.parse(clearedAt!) - 60_000).toISOString() };
    expect(await administration.ask('POST', '/v1/receipts', changed)).toMatchObject({ json: { error: { code: 'receipt-code-wrong' } } });
    expect(await administration.ask('POST', '/v1/receipts', sent)).toMatchObject({ status: 200, json: { outcome: 'recorded', checkedIn: [] } });
    expect(await administration.checkout(checkout.checkoutId)).toMatchObject({ state: 'cleared', clearedAt });
    expect(await administration.checkIn(checkout.checkoutId)).toMatchObject({ outcome: 'checked-in', state: 'checked-in' });
    expect(await imports(client, checkout)).toMatchObject({ outcome: 'refused', code: 'cleared-earlier' });
    expect(await service.command(['audit', 'verify'])).toMatchObject({ ok: true });
  });

  test('with the halves in the other order, and each of them twice, ends once', async () => {
    const checkout = await administration.checkOut('FIELD-2');
    const client = workstation('FIELD-2');
    await imports(client, checkout);
    expect(await administration.checkIn(checkout.checkoutId)).toMatchObject({ outcome: 'checked-in', state: 'checked-in-unconfirmed' });
    const { issuedAt, checkedInAt } = await administration.checkout(checkout.checkoutId);
    const usage = [`4100 check-in ${String(issuedAt)} ${String(checkedInAt)}`];
    expect(await administration.usage(checkout.checkoutId)).toEqual(usage);
    // The workstation knows nothing of it yet, and goes on.
    expect(await decides(client, MODELER)).toMatchObject({ mayRun: true });
    const receipt = await clears(client, checkout);
    expect(await administration.checkIn(checkout.checkoutId, receipt)).toMatchObject({ outcome: 'already-checked-in', state: 'checked-in' });
    expect(await administration.ask('POST', '/v1/receipts', receipt)).toMatchObject({ status: 200, json: { outcome: 'known' } });
    expect(await administration.checkIn(checkout.checkoutId)).toMatchObject({ outcome: 'already-checked-in' });
    expect(await administration.checkout(checkout.checkoutId)).toMatchObject({ state: 'checked-in', checkedInAt, clearedAt: receipt['clearedAt'] });
    // It stopped once.
    expect(await administration.usage(checkout.checkoutId)).toEqual(usage);
    expect(await service.command(['audit', 'verify'])).toMatchObject({ ok: true });
  });

  test('of an account without maintenance ends with its receipt alone', async () => {
    const checkout = await administration.checkOut('FIELD-3', { applications: [VIEWER] });
    const client = workstation('FIELD-3');
    await imports(client, checkout);
    expect(await administration.checkIn(checkout.checkoutId)).toMatchObject({ outcome: 'refused', code: 'receipt-needed' });
    const receipt = await clears(client, checkout);
    // Nobody ever signed in there: the license itself says who checks it in.
    expect((await client.licensing('receipt', checkout.checkoutId)).stdout).toContain('Receipt for the entitlement service.');
    expect(await administration.ask('POST', '/v1/receipts', receipt)).toMatchObject({ json: { outcome: 'recorded', checkedIn: [checkout.checkoutId] } });
    expect(await administration.checkout(checkout.checkoutId)).toMatchObject({ state: 'checked-in' });
    expect(await administration.ask('POST', '/v1/receipts', receipt)).toMatchObject({ json: { outcome: 'known', checkedIn: [] } });
    expect(await administration.usage(checkout.checkoutId)).toEqual([expect.stringMatching(/^4300 receipt /)]);
  });

  test('that was extended ends with the one that extends it, and with its list of what was revoked elsewhere too', async () => {
    const first = await administration.checkOut('FIELD-4', { endsOn: inDays(20) });
    const client = workstation('FIELD-4');
    await imports(client, first);
    const second = await administration.checkOut('FIELD-4', { extends: first.checkoutId });
    await imports(client, second);
    expect(await administration.checkIn(second.checkoutId)).toMatchObject({ outcome: 'checked-in', covered: expect.arrayContaining([first.checkoutId, second.checkoutId]) as unknown });
    expect(await administration.checkout(first.checkoutId)).toMatchObject({ state: 'checked-in-unconfirmed' });
    // Usage counts once for both.
    expect(await administration.usage(first.checkoutId)).toEqual([expect.stringMatching(/^4100 check-in /)]);
    expect(await administration.usage(second.checkoutId)).toEqual([]);

    const zip = await administration.send('POST', '/v1/checkouts/files', { checkoutIds: [first.checkoutId] });
    const path = client.takes('license-files.zip', Buffer.from(await zip.arrayBuffer()));
    await client.licensing('import', path);
    expect(await decides(client, MODELER)).toMatchObject({ mayRun: false });
  });

  test('is not begun for an e-mail address that nobody has, and the administrator is proposed', async () => {
    const wanted = { email: 'nobody@example.com', machineName: 'FIELD-5', licenseService: 'SES', applications: [MODELER] };
    const { status, json } = await administration.ask('POST', '/v1/checkouts', wanted);
    expect([status, json['error']]).toMatchObject([422, { code: 'unknown-user', refusals: [{ code: 'unknown-user', proposed: 'anna@example.com' }] }]);
  });
});
