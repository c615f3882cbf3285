import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ClearJson, ErrorJson, ListJson, StatusJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

const FIRST = checkoutIdOf(1001);
const SECOND = checkoutIdOf(1002);

describe.concurrent('clearing', () => {
  it('needs a confirmation: without a terminal, and for JSON, it asks for --yes and changes nothing', async () => {
    const { licensing, file, profile } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const before = storeContent(profile);
    const people = await licensing(['clear', FIRST]);
    expect(people).toMatchObject({ exitCode: 2, stdout: '' });
    expectFinishedText(people);
    expectOneExplanation(people.stderr, 'confirmation-needed');
    const json = await licensing(['clear', '--product', '1001', '--json']);
    expect(json.exitCode).toBe(2);
    expect(json.json<ErrorJson>().error.code).toBe('confirmation-needed');
    expect(storeContent(profile)).toEqual(before);
  });

  it('by id is done once, and done already the second time; an unknown id is exit code 8', async () => {
    const { licensing, file, profile } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    // Guids are equal whatever the case they are typed in.
    const first = await licensing(['clear', FIRST.toUpperCase(), '--yes', '--json']);
    expect(first.exitCode).toBe(0);
    expect(first.json<ClearJson>().cleared).toMatchObject([{ checkoutId: FIRST, because: 'asked' }]);
    const after = storeContent(profile);
    const second = await licensing(['clear', FIRST, '--yes', '--json'], { now: '2026-07-03T08:00:00Z' });
    expect(second.exitCode).toBe(0);
    expect(second.json<ClearJson>()).toMatchObject({ cleared: [], already: { checkoutId: FIRST, state: 'cleared' } });
    expect(second.json<ClearJson>().already?.at).toBe(first.json<ClearJson>().cleared[0]?.clearedAt);
    const people = await licensing(['clear', FIRST]);
    expect(people.exitCode).toBe(0);
    expectFinishedText(people);
    expect(people.stdout).toBe('This license was already cleared, on Wed 1 Jul 2026, 12:00 UTC.\n');
    expect(storeContent(profile)).toEqual(after);

    for (const unknown of [SECOND, 'c4ec0075', 'nonsense']) {
      const run = await licensing(['clear', unknown, '--yes']);
      expect(run.exitCode).toBe(8);
      expectFinishedText(run);
      expectOneExplanation(run.stderr, 'no-such-checkout');
      expect(run.stderr).toContain(unknown);
    }
    expect(storeContent(profile)).toEqual(after);
  });

  it('a product clears every application of its checkout, and names the others', async () => {
    const { licensing, file } = makeWorkplace();
    const applications = [1001, 1002, 1003].map((number) => anApplication({ productId: product(number), name: `Product ${String(number)}` }));
    await licensing(['import', file('three.xml', licenseFor('xml', 1001, { applications }))]);
    const people = await licensing(['clear', '--product', '1002', '--yes']);
    expect(people.exitCode).toBe(0);
    expectFinishedText(people);
    for (const name of ['Product 1001', 'Product 1002', 'Product 1003']) expect(people.stdout).toContain(name);
    const status = await licensing(['status', '--json']);
    expect(status.json<StatusJson>().decisions.map(({ productId, reason }) => [productId, reason])).toEqual(
      [1001, 1002, 1003].map((number) => [number, 'checkout-cleared']),
    );
  });

  it('a product that is checked out in several forms is ambiguous; its feature, or an id, says which', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const withFeature = (featureString: string): { applications: ReturnType<typeof anApplication>[] } => ({
      applications: [anApplication({ productId: product(1001), featureString })],
    });
    await licensing(['import', file('a.belic', licenseFor('belic', 1001, withFeature('Rail'))), file('b.belic', licenseFor('belic', 1002, withFeature('Road')))]);
    const before = storeContent(profile);
    const ambiguous = await licensing(['clear', '--product', '1001', '--yes']);
    expect(ambiguous.exitCode).toBe(2);
    expectFinishedText(ambiguous);
    expectOneExplanation(ambiguous.stderr, 'ambiguous-product');
    expect(ambiguous.stderr).toContain(`Rail: ${FIRST}; Road: ${SECOND}`);
    const unknown = await licensing(['clear', '--product', '1001', '--feature', 'rail', '--yes']);
    expect(unknown.exitCode).toBe(8);
    expect(storeContent(profile)).toEqual(before);

    const cleared = await licensing(['clear', '--product', '1001', '--feature', 'Road', '--yes', '--json']);
    expect(cleared.json<ClearJson>().cleared).toMatchObject([{ checkoutId: SECOND }]);
    const list = await licensing(['list', '--json']);
    expect(list.json<ListJson>().checkouts.map(({ checkoutId, state }) => [checkoutId, state])).toEqual([
      [FIRST, 'active'],
      [SECOND, 'cleared'],
    ]);
  });

  it.each([
    ['the older first', ['old.belic', 'new.belic'], ['imported', 'replaced']],
    ['the newer first', ['new.belic', 'old.belic'], ['imported', 'unchanged']],
  ])('an extended license clears both of its forms, one receipt each (%s)', async (_, order, outcomes) => {
    const { licensing, file, profile, folder } = makeWorkplace();
    const applications = [anApplication({ productId: product(1001) })];
    file('old.belic', licenseFor('belic', 1001, { applications }));
    const later = at('2026-12-01T22:00:00.000Z');
    file('new.belic', licenseFor('belic', 1002, { expiresAt: later, applications: [anApplication({ productId: product(1001), expiresAt: later })] }));
    for (const [index, name] of order.entries()) {
      const imported = await licensing(['import', name, '--json']);
      expect(imported.json()).toMatchObject({ files: [{ outcome: outcomes[index], notices: outcomes[index] === 'unchanged' ? ['newer-present'] : [] }] });
    }
    expect(storeContent(profile).licenses).toBe(2);
    const status = await licensing(['status', '--product', '1001', '--json']);
    expect(status.json<StatusJson>().decisions).toMatchObject([{ status: 'Ok', until: '2026-12-01T22:00:00.000Z' }]);

    const cleared = await licensing(['clear', FIRST, '--yes', '--receipt', 'mine.receipt', '--json']);
    const { cleared: gone, receiptFiles } = cleared.json<ClearJson>();
    expect(gone.map(({ checkoutId, because }) => [checkoutId, because])).toEqual([
      [FIRST, 'asked'],
      [SECOND, 'linked'],
    ]);
    expect(new Set(gone.map(({ receipt }) => receipt?.code)).size).toBe(2);
    expect(receiptFiles).toEqual([FIRST, SECOND].map((id) => join(folder, `mine.receipt.${id}`)));
    expect(storeContent(profile)).toMatchObject({ licenses: 0, tombstones: 2 });
    const again = await licensing(['import', ...order, '--json']);
    expect(again.exitCode).toBe(7);
    expect(again.json()).toMatchObject({ files: [{ code: 'cleared-earlier' }, { code: 'cleared-earlier' }] });
  });

  it('a revoked license is not cleared: it ended already, and no receipt is made', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const list = aRevocationList({ checkouts: [{ checkoutId: FIRST, revokedAt: at('2026-06-01T12:00:00.000Z') }] });
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    await licensing(['import', file('list', list)]);
    const run = await licensing(['clear', FIRST, '--yes', '--json']);
    expect(run.exitCode).toBe(0);
    expect(run.json<ClearJson>()).toMatchObject({ cleared: [], already: { checkoutId: FIRST, state: 'revoked' } });
    expect(storeContent(profile).licenses).toBe(1);
    const receipt = await licensing(['receipt', FIRST]);
    expect(receipt.exitCode).toBe(8);
    expectOneExplanation(receipt.stderr, 'no-such-receipt');
  });
});

describe.concurrent('a license of an issuer that takes no receipts', () => {
  it('is cleared with a message to copy, without a code anywhere', async () => {
    const { licensing, file, folder } = makeWorkplace();
    writeFileSync(join(folder, 'trust', 'example.json'), formatTrustEntry({ ...fixtureIssuer().trustEntry, receipts: false }));
    await licensing(['import', file('a.xml', licenseFor('xml', 1001))]);
    const people = await licensing(['clear', FIRST, '--yes']);
    expect(people.exitCode).toBe(0);
    expectFinishedText(people);
    expect(people.stdout).toContain('Example Engineering takes no receipts. Send your administrator this message instead.');
    expect(people.stdout).toContain(
      `I have cleared Product 1001 10.16.2.34 (1001) on FIELD-LAPTOP-07 on Wed 1 Jul 2026, 12:00 UTC (user Zoe Field <zoe.field@example.com>, checkout ${FIRST}). The license can be checked in.`,
    );
    expect(people.stdout).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const json = await licensing(['receipt', FIRST, '--json']);
    expect(json.json()).toMatchObject({ receipt: null });
  });
});

describe.concurrent('clearing a license whose stored file does not verify any more', () => {
  it('says that there is no receipt, and leaves none', async () => {
    const { licensing, file, folder } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001)), file('b.xml', licenseFor('xml', 1002))]);
    const nobody = { trust: join(folder, 'nobody') };
    const json = await licensing(['clear', FIRST, '--yes', '--receipt', join(folder, 'r'), '--json'], nobody);
    expect(json.exitCode).toBe(0);
    expect(json.json<ClearJson>()).toMatchObject({
      cleared: [{ checkoutId: FIRST, because: 'asked', receipt: null, message: null }],
      receiptFiles: [],
    });
    const people = await licensing(['clear', SECOND, '--yes'], nobody);
    expect(people.exitCode).toBe(0);
    expectFinishedText(people);
    expect(people.stdout.replace(/\s+/g, ' ')).toContain(`so there is no receipt: ${SECOND}.`);
    expect((await licensing(['list', '--json'])).json<ListJson>().checkouts).toEqual([]);
    expect((await licensing(['import', 'a.belic', '--json'])).json<{ files: unknown }>().files).toMatchObject([{ code: 'cleared-earlier' }]);
  });
});
