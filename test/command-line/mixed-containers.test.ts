import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { licenseFor, PDF, zipOf } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ImportJson, ListJson, StatusJson, VerifyJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace, type Workplace } from './support/workplace.ts';

/** What an administrator may put together: both kinds, a cut-off file, a list that ends a third license early, a PDF. */
function mixture(): Readonly<Record<string, Buffer | string>> {
  const cutOff = licenseFor('belic', 1004);
  return {
    'a.belic': licenseFor('belic', 1001),
    'b.xml': licenseFor('xml', 1002),
    // Comes before the list by name, and is revoked by it all the same.
    'c-revoked.belic': licenseFor('belic', 1003),
    'd-cut-off.belic': cutOff.subarray(0, cutOff.length / 2),
    'e-read me.pdf': PDF,
    'f-ended early.txt': aRevocationList({ checkouts: [{ checkoutId: checkoutIdOf(1003), revokedAt: at('2026-06-01T12:00:00.000Z') }] }),
  };
}

const EXPECTED = [
  ['a.belic', 'belic', 'imported', null],
  ['b.xml', 'xml', 'imported', null],
  ['c-revoked.belic', 'belic', 'refused', 'revoked'],
  ['d-cut-off.belic', 'belic', 'refused', 'damaged'],
  ['e-read me.pdf', null, 'ignored', null],
  ['f-ended early.txt', 'revocations', 'imported', null],
];

type Given = (place: Workplace, files: Readonly<Record<string, Buffer | string>>) => string;

const asFolder: Given = ({ file, folder }, files) => {
  for (const [name, content] of Object.entries(files)) file(`sent/${name}`, content);
  return join(folder, 'sent');
};
const asZip: Given = ({ file }, files) => file('sent.zip', zipOf(files));

describe.concurrent.each([
  ['folder', asFolder],
  ['zip', asZip],
])('a %s with licenses of both kinds, a bad file, a revocation list and a PDF', (_, given) => {
  it('gives in what is good, says of each file what became of it, and exits with the worst', async () => {
    const place = makeWorkplace();
    const { licensing, profile } = place;
    const path = given(place, mixture());
    const { exitCode, stderr, json } = await licensing(['import', path, '--json']);
    expect(json<ImportJson>().files.map((file) => [file.path.slice(path.length + 1), file.kind, file.outcome, file.code])).toEqual(EXPECTED);
    expect({ exitCode, stderr }).toEqual({ exitCode: 7, stderr: '' });
    expect(storeContent(profile).licenses).toBe(2);

    const status = await licensing(['status', '--json']);
    expect(status.exitCode).toBe(0);
    expect(status.json<StatusJson>().decisions.map(({ productId, mayRun, reason }) => [productId, mayRun, reason])).toEqual([
      [1001, true, 'covered-by-checkout'],
      [1002, true, 'covered-by-checkout'],
    ]);

    const again = await licensing(['import', path]);
    expect(again.exitCode).toBe(7);
    expectFinishedText(again);
    expect(again.stdout).not.toContain('read me.pdf');
    expect(again.stdout).toMatch(/^6 files: 3 unchanged, 2 refused, 1 /m);
    expect(storeContent(profile).licenses).toBe(2);
  });

  it('exits with the bad file’s code where that is the worst', async () => {
    const place = makeWorkplace();
    const { 'c-revoked.belic': _revoked, ...files } = mixture();
    const { exitCode, json } = await place.licensing(['import', given(place, files), '--json']);
    expect(exitCode).toBe(3);
    expect(json<ImportJson>().files.filter(({ code }) => code !== null)).toMatchObject([{ code: 'damaged' }]);
  });

  it('ends a license that is here already when its list ends it', async () => {
    const place = makeWorkplace();
    const { licensing, file } = place;
    await licensing(['import', file('earlier.belic', licenseFor('belic', 1003))]);
    await licensing(['import', given(place, mixture())]);
    const status = await licensing(['status', '--product', '1003', '--json']);
    expect(status.exitCode).toBe(20);
    expect(status.json<StatusJson>().decisions).toMatchObject([{ status: 'NotEntitled', reason: 'checkout-revoked' }]);
    const list = await licensing(['list', '--json']);
    expect(list.json<ListJson>().checkouts.map(({ checkoutId, state }) => [checkoutId, state])).toContainEqual([checkoutIdOf(1003), 'revoked']);
  });

  it('is verified file by file, and nothing is stored', async () => {
    const place = makeWorkplace();
    const { exitCode, json } = await place.licensing(['verify', given(place, mixture()), '--json']);
    expect(exitCode).toBe(3);
    // Verifying takes each file by itself: nothing is accepted, so the list ends nothing here.
    expect(json<VerifyJson>().files.map(({ kind, code }) => [kind, code])).toEqual([
      ['belic', null],
      ['xml', null],
      ['belic', null],
      ['belic', 'damaged'],
      ['revocations', null],
    ]);
  });

  it('with nothing but foreign files exits 3 with one explanation', async () => {
    const place = makeWorkplace();
    const path = given(place, { 'one.pdf': PDF, 'two.txt': 'Dear all,\n', 'three.json': '{}' });
    for (const command of ['import', 'verify']) {
      const people = await place.licensing([command, path]);
      expect(people.exitCode).toBe(3);
      expectFinishedText(people);
      expectOneExplanation(people.stderr, 'no-license-file-inside');
    }
    expect(storeContent(place.profile)).toMatchObject({ licenses: 0 });
  });
});

describe.concurrent('several things given at once', () => {
  it('are taken in their order, each with its own result, and the highest exit code counts', async () => {
    const { licensing, file, folder } = makeWorkplace();
    mkdirSync(join(folder, 'empty'));
    const given = [
      file('good.belic', licenseFor('belic', 1001)),
      join(folder, 'missing.belic'),
      file('sent.zip', zipOf({ 'inside.xml': licenseFor('xml', 1002), 'x.pdf': PDF })),
      file('alone.pdf', PDF),
      join(folder, 'empty'),
    ];
    const { exitCode, json } = await licensing(['import', ...given, '--json']);
    expect(json<ImportJson>().files.map(({ path, outcome, code }) => [path.slice(folder.length + 1), outcome, code])).toEqual([
      ['good.belic', 'imported', null],
      ['missing.belic', 'refused', 'no-such-file'],
      ['sent.zip/inside.xml', 'imported', null],
      ['sent.zip/x.pdf', 'ignored', null],
      ['alone.pdf', 'refused', 'not-a-license-file'],
      ['empty', 'refused', 'not-a-license-file'],
    ]);
    expect(exitCode).toBe(8);
  });
});
