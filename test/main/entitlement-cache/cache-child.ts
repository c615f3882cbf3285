/**
 * A process of its own that works on a cache until it has done what it was told or is killed. It prints one line before and one line
 * after each operation, the second only once the operation was acknowledged.
 *
 * Arguments: profile folder, material folder, number of license files, command, then what the command takes.
 */
import { writeSync } from 'node:fs';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { randomFrom } from '../../support/seed.ts';
import { checkoutIdOf, NOW, readMaterial, verified } from './cache-material.ts';
import { LATER_MIGRATIONS } from './later-migration.ts';
import { cacheRequest } from './open-test-cache.ts';
import type { CacheAnswer } from '#main/entitlement-cache/cache-problem.ts';
import type { EntitlementCache } from '#main/entitlement-cache/entitlement-cache.ts';

const [folder = '', materialFolder = '', count = '0', command = '', ...rest] = process.argv.slice(2);
const { trust, files } = readMaterial(materialFolder, Number(count));

/** Written at once: what a killed process had buffered was never acknowledged. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function open(changes: Parameters<typeof cacheRequest>[2] = {}): EntitlementCache | null {
  const opened = openEntitlementCache(cacheRequest(folder, trust, changes));
  if (opened.ok) return opened.value;
  say(`problem open ${opened.code} ${opened.cause}`);
  return null;
}

/** Does one operation and says how it ended; whether it was acknowledged. */
function attempt(what: string, operation: () => CacheAnswer<unknown>): boolean {
  say(`try ${what}`);
  const answer = operation();
  say(answer.ok ? `done ${what}` : `problem ${what} ${answer.code} ${answer.cause}`);
  return answer.ok;
}

function importFile(cache: EntitlementCache, index: number): boolean {
  const license = verified(files[index]!, trust);
  return attempt(`import ${String(index)}`, () => cache.write((writer) => {
    if (writer.clearedCheckout(license.checkout.checkoutId) === null) writer.storeLicense(license, NOW);
  }));
}

function clearFile(cache: EntitlementCache, index: number): boolean {
  const license = verified(files[index]!, trust);
  return attempt(`clear ${String(index)}`, () => cache.write((writer) => {
    writer.clearLicenses([{ license, clearedAt: NOW, receipt: `receipt ${String(index)}` }]);
  }));
}

function sealNext(cache: EntitlementCache): boolean {
  const before = cache.read((reader) => reader.clockRecord());
  const last = before.ok && before.value.state === 'held' ? Number(before.value.text) : 0;
  return attempt(`seal ${String(last + 1)}`, () => cache.write((writer) => writer.writeClockRecord(String(last + 1))));
}

/** Imports, clears and seals at random until it is killed or everything is cleared. */
function workUntilKilled(cache: EntitlementCache, seed: number): void {
  const random = randomFrom(seed);
  for (;;) {
    const known = cache.read((reader) => files.map((_, index) => {
      if (reader.clearedCheckout(checkoutIdOf(index)) !== null) return 'cleared';
      return reader.license(checkoutIdOf(index)) === null ? 'absent' : 'stored';
    }));
    if (!known.ok) {
      say(`problem read ${known.code} ${known.cause}`);
      return;
    }
    const of = (state: string): number[] => known.value.flatMap((found, index) => (found === state ? [index] : []));
    const [absent, stored] = [of('absent'), of('stored')];
    const choice = random();
    if (choice < 0.45 && absent.length > 0) importFile(cache, absent[0]!);
    else if (choice < 0.8 && stored.length > 0) clearFile(cache, stored[Math.floor(random() * stored.length)]!);
    else sealNext(cache);
  }
}

/** A fixed row of operations; one that fails does not keep the next from being tried. */
function doSomeOfEverything(cache: EntitlementCache): void {
  importFile(cache, 0);
  importFile(cache, 1);
  sealNext(cache);
  clearFile(cache, 0);
  importFile(cache, 2);
  sealNext(cache);
  clearFile(cache, 1);
}

if (command === 'migrate') {
  say('try migrate');
  const cache = open({ migrations: LATER_MIGRATIONS });
  if (cache !== null) say('done migrate');
  cache?.close();
} else {
  const cache = open();
  if (cache !== null) {
    say('done open');
    if (command === 'work') workUntilKilled(cache, Number(rest[0]));
    if (command === 'all') doSomeOfEverything(cache);
    if (command === 'import') for (const index of rest[0]!.split(',')) importFile(cache, Number(index));
    if (command === 'clear') for (const index of rest[0]!.split(',')) clearFile(cache, Number(index));
    if (command === 'seal') for (let round = 0; round < Number(rest[0]); round += 1) sealNext(cache);
    cache.close();
  }
}
