import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { HistoryJson, ImportJson, ListJson, StatusJson } from './support/json-forms.ts';
import { storeContent } from './support/store-content.ts';
import { makeWorkplace } from './support/workplace.ts';

const IMPORTERS = 4;
const FILES_EACH = 6;

describe('several processes on one profile', () => {
  it('importing different files while others ask: all end well, and every license is there', async () => {
    const { licensing, file, profile } = makeWorkplace();
    const numbers = Array.from({ length: IMPORTERS * FILES_EACH }, (_, index) => 1001 + index);
    const files = numbers.map((number) => file(`${String(number)}.belic`, licenseFor(number % 2 === 0 ? 'belic' : 'xml', number)));
    const over = new AbortController();
    const importers = Array.from({ length: IMPORTERS }, async (_, one) => {
      const codes: (number | null)[] = [];
      // Half of the files at once and the rest one by one, and nobody has made the profile before.
      const mine = files.slice(one * FILES_EACH, (one + 1) * FILES_EACH);
      for (const given of [mine.slice(0, 4), mine.slice(4, 5), mine.slice(5)]) codes.push((await licensing(['import', ...given])).exitCode);
      return codes;
    });
    const asking = (async (): Promise<string[]> => {
      const answers: string[] = [];
      while (!over.signal.aborted) {
        const began = performance.now();
        const { exitCode, stderr } = await licensing(['status']);
        answers.push(exitCode === 0 ? 'answered' : `${String(exitCode)} after ${(performance.now() - began).toFixed()} ms: ${stderr}`);
      }
      return answers;
    })();
    const imported = await Promise.all(importers);
    over.abort();
    expect(imported.flat()).toEqual(Array.from({ length: IMPORTERS * 3 }, () => 0));
    const asked = await asking;
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(['answered']));

    const list = await licensing(['list', '--json']);
    expect(list.json<ListJson>().checkouts.map(({ checkoutId, state }) => `${checkoutId} ${state}`).sort()).toEqual(
      numbers.map((number) => `${checkoutIdOf(number)} active`),
    );
    expect(storeContent(profile)).toMatchObject({ licenses: numbers.length, activities: numbers.length });
  });

  it('clearing and importing the same license: it is cleared in the end, whoever comes first', async () => {
    const { licensing, file } = makeWorkplace();
    const license = file('a.belic', licenseFor('belic', 1001));
    await licensing(['import', license]);
    const clear = ['clear', checkoutIdOf(1001), '--yes'];
    const runs = await Promise.all([clear, ['import', license], clear, ['import', license]].map((words) => licensing(words)));
    for (const [index, { exitCode }] of runs.entries()) expect(index % 2 === 0 ? [0] : [0, 7]).toContain(exitCode);
    const status = await licensing(['status', '--product', '1001', '--json']);
    expect(status.json<StatusJson>().decisions).toMatchObject([{ reason: 'checkout-cleared' }]);
    const history = await licensing(['history', '--json']);
    expect(history.json<HistoryJson>().entries.filter(({ kind }) => kind === 'cleared')).toHaveLength(1);
  });

  it('one that holds the store for long makes the others say so after five seconds, and nothing is lost', async () => {
    const { licensing, file, profile } = makeWorkplace();
    await licensing(['import', file('a.belic', licenseFor('belic', 1001))]);
    const second = file('b.belic', licenseFor('belic', 1002));
    const before = storeContent(profile);
    const holder = new Database(join(profile, 'entitlements.sqlite'));
    onTestFinished(() => void holder.close());
    holder.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    const [people, json, status, uncovered] = await Promise.all([licensing(['import', second]), licensing(['import', second, '--json']), licensing(['status', '--product', '1001', '--json']), licensing(['status', '--product', '1002', '--json'])]);
    expect(performance.now() - began).toBeGreaterThan(5_000);
    holder.exec('ROLLBACK');
    for (const run of [people, json]) {
      expect(run.exitCode).toBe(11);
      expectFinishedText({ ...run, stdout: run === people ? run.stdout : '' });
      expectOneExplanation(run.stderr, 'store-busy');
    }
    expectOneExplanation(people.stdout, 'store-unavailable');
    expect(json.json<ImportJson>().files).toMatchObject([{ outcome: 'refused', code: 'store-unavailable' }]);
    // Who only reads is kept from nothing: what a license covers it covers, and of the rest nobody can tell.
    expect(status.exitCode).toBe(0);
    expect(status.json<StatusJson>().decisions).toMatchObject([{ status: 'Ok', source: 'checkout' }]);
    expect(uncovered.exitCode).toBe(11);
    expect(uncovered.json<StatusJson>().decisions).toMatchObject([{ status: 'Error', statusCode: -1, mayRun: false }]);
    expect(storeContent(profile)).toEqual(before);
    expect((await licensing(['import', second])).exitCode).toBe(0);
  });
});
