import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { randomFrom, testSeed } from '../support/seed.ts';
import { sharedMaterial } from '../support/shared-material.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ErrorJson, HistoryJson, ImportJson, StatusJson, VerifyJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

const GENUINE = sharedMaterial('genuine/TestDeviceId.belic');
const CHECKOUT = '6b433d38-393e-4dd8-81f5-73c5c37860dc';
const END = '2020-11-13T05:59:59.535Z';
const CHANGES = 40;

/** A computer of the genuine file's name at a time at which it holds, with its signer pinned. */
function genuinePlace(): Workplace & { readonly genuine: string } {
  const place = makeWorkplace({ machine: 'TestDeviceId', now: '2020-01-15T12:00:00Z' });
  const genuine = GENUINE ?? '';
  const certificate = readFileSync(genuine, 'utf8').split('\n')[1]?.slice(1, -1) ?? '';
  const pinnedCertificate = hash('sha256', Buffer.from(certificate, 'base64'), 'hex');
  place.file('trust/pinned.json', JSON.stringify({ name: 'Bentley (test service)', licenseServices: ['SES'], pinnedCertificate }));
  return { ...place, genuine };
}

describe.skipIf(GENUINE === null).concurrent('the genuine license file on the command line', () => {
  it('imports with its signer pinned, on its machine, at its time, and is unchanged the second time', async () => {
    const { licensing, genuine, profile } = genuinePlace();
    const first = await licensing(['import', genuine, '--json']);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(first.json()).toMatchObject({
      schema: 1,
      dryRun: false,
      files: [{ path: genuine, kind: 'belic', outcome: 'imported', code: null, notices: [], checkoutId: CHECKOUT }],
    });
    const before = storeContent(profile);
    const second = await licensing(['import', genuine, '--json']);
    expect(second.exitCode).toBe(0);
    expect(second.json()).toMatchObject({ files: [{ outcome: 'unchanged', code: null, checkoutId: CHECKOUT }] });
    expect(storeContent(profile)).toEqual({ ...before, activities: before.activities + 1 });
    const people = await licensing(['import', genuine]);
    expectFinishedText(people);
    expect(people.stdout).toContain('Already here');
  });

  it('lets its application run until the instant at which the checkout ends', async () => {
    const { licensing, genuine } = genuinePlace();
    await licensing(['import', genuine]);
    const status = await licensing(['status', '--product', '2545', '--json']);
    expect(status.exitCode).toBe(0);
    expect(status.json<StatusJson>().decisions).toMatchObject([
      { productId: 2545, feature: '', status: 'Ok', statusCode: 101, mayRun: true, source: 'checkout', until: END, reason: 'covered-by-checkout' },
    ]);
    const people = await licensing(['status', '--product', '2545']);
    expectFinishedText(people);
    expect(people.stdout).toContain('You can work with Bentley Navigator until Fri 13 Nov 2020, 05:59 UTC.');
  });

  it('passes every check, and verifying makes no profile', async () => {
    const { licensing, genuine, profile } = genuinePlace();
    const { exitCode, json } = await licensing(['verify', genuine, '--json']);
    expect(exitCode).toBe(0);
    const [file] = json<VerifyJson>().files;
    expect(file).toMatchObject({
      kind: 'belic',
      ok: true,
      code: null,
      license: { checkoutId: CHECKOUT, machineName: 'TestDeviceId', expiresAt: END, applications: [{ productId: 2545, version: '1.2.3.4' }] },
    });
    expect(new Set(file?.checks.map(({ outcome }) => outcome))).toEqual(new Set(['passed']));
    expect(existsSync(profile)).toBe(false);
  });

  it.each([
    { told: 'on another machine, with both names', changed: { machine: 'Drawing-Office-3' }, exitCode: 5, code: 'other-machine', says: ['TestDeviceId', 'Drawing-Office-3'] },
    { told: 'in 2021, with its end', changed: { now: '2021-01-01T00:00:00Z' }, exitCode: 6, code: 'expired', says: ['Fri 13 Nov 2020'] },
    { told: 'before it was issued', changed: { now: '2019-11-01T00:00:00Z' }, exitCode: 10, code: 'issued-in-the-future', says: ['Wed 13 Nov 2019'] },
    { told: 'without the pin, with its signer’s fingerprint', changed: { trust: 'nowhere' }, exitCode: 4, code: 'untrusted-issuer', says: ['bb8188f6004179d603ecf5ad120454e1f7c2029a0a636f4f4f11f6ddc6e7de40'] },
  ])('is refused $told, and only the history has it', async ({ changed, exitCode, code, says }) => {
    const { licensing, genuine, profile } = genuinePlace();
    const people = await licensing(['import', genuine], changed);
    expect(people.exitCode).toBe(exitCode);
    expectFinishedText(people);
    expectOneExplanation(people.stdout, code);
    for (const said of says) expect(people.stdout).toContain(said);
    expect(storeContent(profile)).toMatchObject({ licenses: 0, tombstones: 0, activities: 1 });
    const json = await licensing(['import', genuine, '--json'], changed);
    expect(json.exitCode).toBe(exitCode);
    expect(json.json<ImportJson>().files).toMatchObject([{ outcome: 'refused', code }]);
    const history = await licensing(['history', '--json'], changed);
    expect(history.json<HistoryJson>().entries.map(({ kind, details }) => [kind, details['code']])).toEqual([
      ['refused', code],
      ['refused', code],
    ]);
  });

  it('is refused with one byte changed anywhere: exit 3 or 4, nothing stored, one entry in the history each', async () => {
    const { licensing, genuine, file, profile } = genuinePlace();
    const random = randomFrom(testSeed('one changed byte of the genuine file'));
    const bytes = readFileSync(genuine);
    const changed = Array.from({ length: CHANGES }, (_, index) => {
      const place = Math.floor((index + random()) * (bytes.length / CHANGES));
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place]! + 1 + Math.floor(random() * 255)) % 256;
      return file(`changed/at-${String(place)}-to-${String(copy[place])}.belic`, copy);
    });
    const all = await licensing(['import', ...changed, '--json']);
    const refusals = all.json<ImportJson>().files.map(({ path, outcome, code }) => ({ path, outcome, code }));
    expect(refusals.map(({ path }) => path)).toEqual(changed);
    const OF_EXIT_3 = ['not-a-license-file', 'damaged'];
    const OF_EXIT_4 = ['untrusted-issuer', 'signature-invalid'];
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ outcome: 'refused' });
      expect([...OF_EXIT_3, ...OF_EXIT_4], refusal.path).toContain(refusal.code);
    }
    expect(all.exitCode).toBe(refusals.some(({ code }) => OF_EXIT_4.includes(code ?? '')) ? 4 : 3);
    expect(storeContent(profile)).toMatchObject({ licenses: 0, tombstones: 0, activities: CHANGES });

    const alone = await Promise.all(refusals.slice(0, 4).map(({ path }) => licensing(['import', path])));
    for (const [index, { exitCode, stdout }] of alone.entries()) {
      const code = refusals[index]?.code ?? '';
      expect(exitCode).toBe(OF_EXIT_3.includes(code) ? 3 : 4);
      expectOneExplanation(stdout, code);
    }
    expect(storeContent(profile)).toMatchObject({ licenses: 0, activities: CHANGES + 4 });
  });

  it('cannot be cleared before it is there, and its id is not known', async () => {
    const { licensing } = genuinePlace();
    const { exitCode, json } = await licensing(['clear', CHECKOUT, '--yes', '--json']);
    expect(exitCode).toBe(8);
    expect(json<ErrorJson>().error.code).toBe('no-such-checkout');
  });

  it('is cleared with a message for the administrator and no receipt, since its issuer takes none', async () => {
    const { licensing, genuine } = genuinePlace();
    await licensing(['import', genuine]);
    const cleared = await licensing(['clear', '--product', '2545', '--yes']);
    expect(cleared.exitCode).toBe(0);
    expectFinishedText(cleared);
    expect(cleared.stdout).toContain('Bentley (test service) takes no receipts. Send your administrator this message instead.');
    expect(cleared.stdout).toContain(`checkout ${CHECKOUT}`);
    expect(cleared.stdout).not.toMatch(/Code|[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const again = await licensing(['receipt', CHECKOUT, '--json']);
    expect(again.json()).toMatchObject({ schema: 1, checkoutId: CHECKOUT, receipt: null });
    const refused = await licensing(['import', genuine]);
    expect(refused.exitCode).toBe(7);
    expectOneExplanation(refused.stdout, 'cleared-earlier');
    expect(refused.stdout).toContain('Wed 15 Jan 2020');
  });
});
