import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { parseReceipt } from '#license-file/receipts/receipt-file.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ClearJson, ErrorJson, ReceiptJson } from './support/json-forms.ts';
import { NO_PRIVATE_MOUNTS, privateMounts } from './support/private-mounts.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

const FIRST = checkoutIdOf(1001);

/** The code in a receipt file. */
function codeIn(path: string): string | null {
  const parsed = parseReceipt(readFileSync(path));
  return parsed.ok ? parsed.receipt.code : null;
}

describe.concurrent('a receipt file', () => {
  it('is readable by all, and written again to another place whenever it is asked for', async () => {
    const { licensing, file, folder } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const clearing = await licensing(['clear', FIRST, '--yes', '--receipt', 'first.receipt', '--json']);
    const { cleared, receiptFiles } = clearing.json<ClearJson>();
    const code = cleared[0]?.receipt?.code;
    expect(receiptFiles).toEqual([join(folder, 'first.receipt')]);
    expect(statSync(join(folder, 'first.receipt')).mode & 0o777).toBe(0o644);
    expect((await licensing(['receipt', FIRST, '--out', 'second.receipt'])).exitCode).toBe(0);
    expect((await licensing(['clear', FIRST, '--receipt', 'third.receipt'])).exitCode).toBe(0);
    for (const name of ['first', 'second', 'third']) expect(codeIn(join(folder, `${name}.receipt`)), name).toBe(code);
  });

  it.each([
    ['something else is there', 'taken.receipt', 'exists-already', 2],
    ['its folder is not there', 'no/such/folder/x.receipt', 'no-such-folder', 8],
    ['a folder is in its place', 'trust', 'not-a-file', 2],
  ])('that cannot be written because %s keeps the license from being cleared', async (_, target, code, exitCode) => {
    const { licensing, file, profile, folder } = makeWorkplace();
    file('taken.receipt', 'something of somebody’s\n');
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const before = storeContent(profile);
    const people = await licensing(['clear', FIRST, '--yes', '--receipt', target]);
    expect(people).toMatchObject({ exitCode, stdout: '' });
    expectFinishedText(people);
    expectOneExplanation(people.stderr, code);
    expect(people.stderr).toContain('Nothing was cleared.');
    const json = await licensing(['clear', FIRST, '--yes', '--receipt', target, '--json']);
    expect(json.exitCode).toBe(exitCode);
    expect(json.json<ErrorJson>().error.code).toBe(code);
    expect(storeContent(profile)).toEqual(before);
    expect(readFileSync(join(folder, 'taken.receipt'), 'utf8')).toBe('something of somebody’s\n');
  });

  it('that finds no room when the license is cleared already is told of, and shown again', async ({ skip }) => {
    const place = makeWorkplace();
    const { licensing, file, folder, profile } = place;
    mkdirSync(join(folder, 'full'));
    const mounts = await privateMounts(place, 'mount -t tmpfs -o size=4k tmpfs full && (dd if=/dev/zero of=full/filler bs=4k count=1 2>/dev/null || true)');
    if (mounts === null) return skip(NO_PRIVATE_MOUNTS);
    const on = { through: mounts.through, program: mounts.program };
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))], on);
    const people = await licensing(['clear', FIRST, '--yes', '--receipt', 'full/x.receipt'], on);
    expect(people.exitCode).toBe(11);
    expectFinishedText(people);
    expectOneExplanation(people.stderr, 'disk-full');
    expect(people.stderr).toContain(`receipt ${FIRST}`);
    expect(storeContent(profile)).toMatchObject({ licenses: 0, tombstones: 1 });
    expect(existsSync(mounts.seen(join(folder, 'full', 'x.receipt')))).toBe(false);
    const shown = await licensing(['receipt', FIRST, '--json'], on);
    expect(people.stdout).toContain(shown.json<{ receipt: ReceiptJson }>().receipt.code);
  });
});
