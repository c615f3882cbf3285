import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReceiptCode } from '#core/checkout/receipt-code.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { checkReceiptCode, findClearedAt } from '#license-file/receipts/check-receipt-code.ts';
import { parseReceipt } from '#license-file/receipts/receipt-file.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import type { AuthenticLicense } from '#license-file/verification/verified-license.ts';
import { FIXTURE_END, licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ClearJson, HistoryJson, ImportJson, ListJson, ReceiptJson, StatusJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

const PRODUCT = 1003;
const CHECKOUT = checkoutIdOf(PRODUCT);

/** The license file as its issuer has it. */
function ofIssuer(bytes: Uint8Array): AuthenticLicense {
  const read = authenticateLicenseFile(bytes, fixtureIssuer().trust);
  if (!read.ok) throw new Error(`the license is not authentic: ${read.code}`);
  return read.license;
}

/** Whether the issuer accepts a receipt of a license file, as it arrived. */
function isAccepted(bytes: Uint8Array, receipt: Pick<ReceiptJson, 'checkoutId' | 'machineName' | 'clearedAt' | 'code'>): boolean {
  const license = ofIssuer(bytes);
  const code = parseReceiptCode(receipt.code);
  const { checkoutId, machineName } = license.checkout;
  const isSame = checkoutId === receipt.checkoutId && machineName === receipt.machineName;
  return isSame && code.ok && checkReceiptCode({ licenseSignature: license.signature, checkoutId, machineName }, code.code, at(receipt.clearedAt));
}

describe.concurrent.each(['belic', 'xml'] as const)('a license in a file of kind %s', (kind) => {
  it('is imported, holds until its end, is cleared, and never comes back', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const bytes = licenseFor(kind, PRODUCT);
    // Recognised by content, never by its extension.
    const path = file('no license by its name.txt', bytes);

    const imported = await licensing(['import', path, '--json']);
    expect(imported.exitCode).toBe(0);
    expect(imported.json<ImportJson>().files).toMatchObject([{ path, kind, outcome: 'imported', checkoutId: CHECKOUT }]);
    const ok = await licensing(['status', '--product', String(PRODUCT), '--json']);
    expect(ok.exitCode).toBe(0);
    expect(ok.json<StatusJson>().decisions).toMatchObject([
      { status: 'Ok', statusCode: 101, mayRun: true, source: 'checkout', until: FIXTURE_END, reason: 'covered-by-checkout', remedy: 'none' },
    ]);

    const clearing = await licensing(['clear', CHECKOUT, '--yes', '--json', '--receipt', 'for the administrator.receipt']);
    expect(clearing).toMatchObject({ exitCode: 0, stderr: '' });
    const { cleared, receiptFiles } = clearing.json<ClearJson>();
    expect(cleared).toMatchObject([{ checkoutId: CHECKOUT, because: 'asked', receipt: { checkoutId: CHECKOUT, machineName: 'FIELD-LAPTOP-07' } }]);

    const gone = await licensing(['status', '--product', String(PRODUCT), '--json']);
    expect(gone.exitCode).toBe(20);
    expect(gone.json<StatusJson>().decisions).toMatchObject([{ status: 'NotEntitled', statusCode: 110, mayRun: false, reason: 'checkout-cleared', until: null }]);
    const people = await licensing(['status', '--product', String(PRODUCT)]);
    expectFinishedText(people);
    expect(people.stdout).toContain('was cleared from your profile on Wed 1 Jul 2026, 12:00 UTC.');

    const refused = await licensing(['import', path]);
    expect(refused.exitCode).toBe(7);
    expectOneExplanation(refused.stdout, 'cleared-earlier');
    expect(refused.stdout).toContain('This license was cleared from your profile on Wed 1 Jul 2026, 12:00 UTC.');
    expect(storeContent(profile)).toMatchObject({ licenses: 0, tombstones: 1 });

    const [receipt] = cleared.map((one) => one.receipt);
    const again = await licensing(['receipt', CHECKOUT, '--json']);
    expect(again.json<{ receipt: ReceiptJson }>().receipt).toEqual(receipt);
    const [receiptFile = ''] = receiptFiles ?? [];
    const parsed = parseReceipt(readFileSync(receiptFile));
    expect(parsed.ok && parsed.receipt.code).toBe(receipt?.code);
    expect(statSync(receiptFile).mode & 0o777).toBe(0o644);
    expect(isAccepted(bytes, receipt!)).toBe(true);

    const list = await licensing(['list', '--json']);
    expect(list.json<ListJson>().checkouts).toMatchObject([{ checkoutId: CHECKOUT, state: 'cleared' }]);
    const history = await licensing(['history', '--json']);
    expect(history.json<HistoryJson>().entries.map((entry) => [entry.kind, entry.checkoutId])).toEqual([
      ['refused', CHECKOUT],
      ['cleared', CHECKOUT],
      ['imported', CHECKOUT],
    ]);
  });

  it('leaves a receipt that its issuer accepts, and no changed one', async () => {
    const { licensing, file } = makeWorkplace();
    const bytes = licenseFor(kind, PRODUCT);
    await licensing(['import', file(`license.${kind}`, bytes)]);
    const clearing = await licensing(['clear', CHECKOUT, '--yes', '--json']);
    const receipt = clearing.json<ClearJson>().cleared[0]?.receipt;
    if (receipt === undefined || receipt === null) throw new Error('there is no receipt');
    expect(isAccepted(bytes, receipt)).toBe(true);

    const otherMinute = { ...receipt, clearedAt: '2026-07-01T12:01:00.000Z' };
    expect(isAccepted(bytes, otherMinute), 'another minute').toBe(false);
    expect(isAccepted(licenseFor(kind, PRODUCT + 1), { ...receipt, checkoutId: checkoutIdOf(PRODUCT + 1) }), 'another license').toBe(false);
    for (let place = 0; place < receipt.code.length; place++) {
      const found = receipt.code[place];
      if (found === '-') continue;
      const changed = receipt.code.slice(0, place) + (found === '7' ? '8' : '7') + receipt.code.slice(place + 1);
      expect(isAccepted(bytes, { ...receipt, code: changed }), changed).toBe(false);
    }
  });

  it('is refused on another computer, before its issue, after its end and without its issuer, and changes nothing then', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const path = file(`license.${kind}`, licenseFor(kind, PRODUCT));
    const expected = [
      [{ machine: 'FIELD-LAPTOP-08' }, 5, 'other-machine'],
      [{ trust: 'nowhere' }, 4, 'untrusted-issuer'],
      [{ now: '2026-02-20T00:00:00Z' }, 10, 'issued-in-the-future'],
      [{ now: FIXTURE_END }, 6, 'expired'],
    ] as const;
    for (const [changed, exitCode, code] of expected) {
      const refused = await licensing(['import', path], changed);
      expect(refused.exitCode).toBe(exitCode);
      expectFinishedText(refused);
      expectOneExplanation(refused.stdout, code);
      expect(storeContent(profile).licenses).toBe(0);
    }
  });

  it('is told in advance by a dry run, which makes no history', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const path = file(`license.${kind}`, licenseFor(kind, PRODUCT));
    const dry = await licensing(['import', '--dry-run', path, '--json']);
    expect(dry.exitCode).toBe(0);
    expect(dry.json<ImportJson>()).toMatchObject({ dryRun: true, files: [{ outcome: 'imported', checkoutId: CHECKOUT }] });
    expect(storeContent(profile)).toMatchObject({ licenses: 0, activities: 0 });
    const people = await licensing(['import', '--dry-run', path]);
    expectFinishedText(people);
    expect(people.stdout).toMatch(/would be:? imported/i);
    expect(existsSync(join(profile, 'ended.log'))).toBe(false);
  });
});

describe.concurrent('a receipt that is read out over the telephone', () => {
  it('tells its issuer when the license was cleared, without the time being said', async () => {
    const { licensing, file } = makeWorkplace();
    const bytes = licenseFor('xml', PRODUCT);
    await licensing(['import', file('license', bytes)]);
    const clearing = await licensing(['clear', CHECKOUT, '--yes', '--json']);
    const code = parseReceiptCode((clearing.json<ClearJson>().cleared[0]?.receipt?.code ?? '').toLowerCase().replaceAll('-', ' '));
    if (!code.ok) throw new Error(`the code is ${code.problem}`);
    const { checkout, signature } = ofIssuer(bytes);
    const { checkoutId, machineName } = checkout;
    const soonAfter = { issuedAt: at('2026-06-20T00:00:00.000Z'), expiresAt: at('2026-07-02T00:00:00.000Z') };
    expect(findClearedAt({ licenseSignature: signature, checkoutId, machineName, ...soonAfter }, code.code)).toBe(at('2026-07-01T12:00:00.000Z'));
  });
});
