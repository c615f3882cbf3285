import { writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { DAY, duration } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { imports } from '../use-cases/answers.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from './window.ts';

const [ONE, TWO] = [checkoutIdOf(1), checkoutIdOf(2)];

let workstation: Workstation;
let window: Window;
let path: string;
beforeEach(async () => {
  workstation = new Workstation();
  path = workstation.brings('a.belic', aBelic());
  await workstation.use((opened) => imports(opened, path));
  window = await Window.open(workstation);
});

describe('clearing in a window', () => {
  it('shows first what goes, and changes nothing by that', async () => {
    const heard = window.events.length;
    expect(await window.get('planClear', { checkoutId: ONE })).toMatchObject({
      now: workstation.now,
      plan: { outcome: 'clear', checkouts: [{ because: 'asked', stored: { issuerName: 'Example Engineering', takesReceipts: true } }], otherApplications: [], stillCovered: [] },
    });
    expect(window.events.length).toBe(heard);
    expect(await window.get('planClear', { checkoutId: ONE })).toMatchObject({ plan: { outcome: 'clear' } });
  });

  it('leaves a receipt that can be shown again, and the same file is refused', async () => {
    const heard = window.snapshots.length;
    const { receipts } = await window.get('clearCheckout', { checkoutId: ONE });
    expect(window.snapshots.length).toBe(heard + 1);
    expect(receipts).toMatchObject([
      { checkoutId: ONE, applications: ['Structure Designer'], machineName: 'FIELD-LAPTOP-07', because: 'asked', issuerName: 'Example Engineering', takesReceipts: true, clearedAt: workstation.now },
    ]);
    expect(receipts[0]?.code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]$/);
    expect(receipts[0]?.text).toContain(receipts[0]?.code);
    expect(await window.get('getReceipt', { checkoutId: ONE })).toEqual({ ...receipts[0], because: null });
    const preview = await window.get('previewFiles', { files: [{ name: 'a', path }] });
    expect(preview).toMatchObject({ importable: 0, files: [{ outcome: 'refused', code: 'cleared-earlier' }] });
  });

  it('a second time says when it was cleared, and changes nothing', async () => {
    await window.get('clearCheckout', { checkoutId: ONE });
    const [heard, at] = [window.snapshots.length, workstation.now];
    workstation.passes(DAY);
    expect(await window.get('clearCheckout', { checkoutId: ONE })).toMatchObject({ plan: { outcome: 'already-over', state: 'cleared', at }, receipts: [] });
    expect(await window.get('planClear', { checkoutId: ONE })).toMatchObject({ plan: { outcome: 'already-over' } });
    expect(window.snapshots.length).toBe(heard);
  });

  it('takes the other form of an extended license with it, a receipt each', async () => {
    const later = aBelic({ checkoutId: TWO, issuedAt: at('2026-06-01T00:00:00.000Z'), expiresAt: at('2026-12-01T00:00:00.000Z') });
    const brought = workstation.brings('b.belic', later);
    await workstation.use((opened) => imports(opened, brought));
    const { receipts } = await window.get('clearCheckout', { checkoutId: TWO });
    expect(receipts.map(({ checkoutId, because }) => [checkoutId, because])).toEqual([[TWO, 'asked'], [ONE, 'linked']]);
    expect(new Set(receipts.map(({ code }) => code)).size).toBe(2);
  });

  it('knows nothing of a checkout that is not here, or has no receipt', async () => {
    for (const request of ['planClear', 'clearCheckout', 'getReceipt', 'verifyAgain'] as const) {
      expect(await window.ask(request, { checkoutId: TWO }), request).toMatchObject({ ok: false, code: 'no-such-checkout', facts: { target: TWO } });
    }
    expect(await window.ask('getReceipt', { checkoutId: ONE })).toMatchObject({ ok: false, code: 'no-such-receipt' });
  });

  it('of a license that does not verify any more leaves a receipt without code, which says no more than is known', async () => {
    workstation.trusts(fixtureIssuer('stranger').trustEntry);
    await window.get('refresh', {});
    expect(await window.get('verifyAgain', { checkoutId: ONE })).toMatchObject({ outcome: 'refused', code: 'untrusted-issuer', license: null });
    const { receipts } = await window.get('clearCheckout', { checkoutId: ONE });
    expect(receipts).toMatchObject([{ checkoutId: ONE, machineName: null, userId: null, issuerName: null, takesReceipts: false, code: null, text: null }]);
    expect(await window.get('getReceipt', { checkoutId: ONE })).toMatchObject({ applications: [], code: null, text: null });
  });
});

describe('verifying again in a window', () => {
  it('runs every check on the stored file, at this moment', async () => {
    const fine = await window.get('verifyAgain', { checkoutId: ONE });
    expect(fine).toMatchObject({ path: ONE, outcome: 'unchanged', code: null, checkoutId: ONE, issuerName: 'Example Engineering' });
    expect(fine.checks.map(({ outcome }) => outcome)).toEqual(Array(14).fill('passed'));
    workstation.passes(duration(70, DAY));
    expect(await window.get('verifyAgain', { checkoutId: ONE })).toMatchObject({ outcome: 'refused', code: 'expired' });
  });

  it('sees a signer that is no longer trusted once the trust folder was read again', async () => {
    const folder = workstation.environment()['LICENSING_TRUST_DIR'] ?? '';
    writeFileSync(`${folder}/0.json`, formatTrustEntry(fixtureIssuer('stranger').trustEntry));
    expect(await window.get('verifyAgain', { checkoutId: ONE })).toMatchObject({ code: null });
    await window.get('refresh', {});
    const file = await window.get('verifyAgain', { checkoutId: ONE });
    expect(file).toMatchObject({ code: 'untrusted-issuer', issuerName: null });
    expect(file.trustLine).toMatch(/^npm run -s licensing -- trust add \S+ --fingerprint [0-9a-f]{64}$/);
  });
});
