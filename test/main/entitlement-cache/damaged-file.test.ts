import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntitlementCache } from '#main/entitlement-cache/entitlement-cache.ts';
import { openProfileKey } from '#main/profile-key/open-profile-key.ts';
import { IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { checkoutIdOf, NOW, temporaryFolder, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { openTestCache, read, write } from './open-test-cache.ts';

const [KEPT, CLEARED, LATER] = [0, 1, 2];
const folder = temporaryFolder();
const profile = join(folder.path, 'profile');
let material: CacheMaterial;

/** Images of one profile at three moments: closed before the clearing, closed at the end, and at the end as a crash leaves it. */
const images = { older: join(folder.path, 'older'), closed: join(folder.path, 'closed'), crashed: join(folder.path, 'crashed') };

async function open(): Promise<EntitlementCache> {
  const key = await openProfileKey(profile, null);
  if (!key.ok) throw new Error(key.problem.code);
  return openTestCache(profile, material.trust, { sealKey: key.profileKey.keys?.sealKey ?? null });
}

const policyOf = (number: number): Uint8Array => Buffer.from(`policy ${String(number)}`);

beforeAll(async () => {
  material = await makeMaterial(3);
  mkdirSync(profile, { mode: 0o700 });
  const license = (index: number) => verified(material.files[index]!, material.trust);
  let cache = await open();
  write(cache, (writer) => {
    writer.storeLicense(license(KEPT), NOW);
    writer.storeLicense(license(CLEARED), NOW);
  });
  write(cache, (writer) => writer.storePolicy(policyOf(1), NOW, 'record 1'));
  cache.close();
  cpSync(profile, images.older, { recursive: true });
  cache = await open();
  write(cache, (writer) => writer.writeClockRecord('record 2'));
  write(cache, (writer) => writer.clearLicenses([{ license: license(CLEARED), clearedAt: NOW, receipt: 'the receipt' }]));
  write(cache, (writer) => writer.storeLicense(license(LATER), NOW));
  write(cache, (writer) => writer.storePolicy(policyOf(2), NOW, 'record 3'));
  write(cache, (writer) => writer.writeClockRecord('record 4'));
  cpSync(profile, images.crashed, { recursive: true });
  cache.close();
  cpSync(profile, images.closed, { recursive: true });
});
afterAll(() => {
  folder.remove();
});

/** What must hold whatever happened to one file, at the first opening after it and at the second. */
async function expectNothingWonAndNothingLost(what: string): Promise<void> {
  for (const opening of ['first', 'second']) {
    const cache = await open();
    const found = read(cache, (reader) => ({
      licenses: reader.licenses().map((one) => (one.state === 'authentic' ? one.license.checkout.checkoutId : one.code)),
      clearedAt: reader.knownCheckouts().clearedAt(checkoutIdOf(CLEARED)),
      receipt: reader.clearedCheckout(checkoutIdOf(CLEARED))?.receipt,
      clock: reader.clockRecord(),
      policy: reader.policy(),
    }));
    expect({ what, opening, licenses: found.licenses.sort() }).toEqual({ what, opening, licenses: [checkoutIdOf(KEPT), checkoutIdOf(LATER)] });
    expect({ what, clearedAt: found.clearedAt, receipt: found.receipt }).toEqual({ what, clearedAt: NOW, receipt: 'the receipt' });
    if (found.clock.state === 'held') expect({ what, text: found.clock.text }).toEqual({ what, text: 'record 4' });
    if (found.policy?.isCurrent === true) expect({ what, policy: found.policy.bytes }).toEqual({ what, policy: policyOf(2) });
    if (opening === 'second') expect({ what, repairs: cache.repairs }).toEqual({ what, repairs: [] });
    // Written as a decision would: what was lost must not look held afterwards because of it.
    if (found.clock.state === 'held') write(cache, (writer) => writer.writeClockRecord('record 4'));
    cache.close();
  }
}

function startFrom(image: string): void {
  rmSync(profile, { recursive: true, force: true });
  cpSync(image, profile, { recursive: true });
}

/** One thing done to one file. */
interface Damage {
  readonly name: string;
  readonly inflict: (path: string) => void;
}

function damagesOf(path: string, name: string, random: () => number): Damage[] {
  const size = statSync(path).size;
  const flips = IS_LONG_RUN ? manyOffsets(size, name, random) : someOffsets(size, random);
  const older = join(images.older, name);
  return [
    ...flips.map((at) => ({ name: `byte ${String(at)} flipped`, inflict: (file: string) => flip(file, at, 1 + Math.floor(random() * 255)) })),
    ...[0, 1, Math.floor(size / 2), size - 1]
      .filter((length) => length < size)
      .map((length) => ({ name: `cut to ${String(length)} bytes`, inflict: (file: string) => cut(file, length) })),
    { name: 'deleted', inflict: (file) => rmSync(file) },
    { name: 'made a folder', inflict: becomeFolder },
    ...(existsSync(older) ? [{ name: 'put back as it was before the clearing', inflict: (file: string) => cpSync(older, file) }] : []),
  ];
}

/** Every byte of a small file, every fifth or so of a large one; a backup is only looked into when the database is damaged too. */
function manyOffsets(size: number, name: string, random: () => number): number[] {
  const step = size < 4_096 ? 1 : name.includes('backup') ? 500 : 5;
  return Array.from({ length: Math.floor(size / step) }, (_, index) => index * step + Math.floor(random() * step));
}

function becomeFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

function someOffsets(size: number, random: () => number): number[] {
  if (size === 0) return [];
  return [0, 18, 24, 60, 96, size - 1, ...Array.from({ length: 14 }, () => Math.floor(random() * size))].filter((at) => at < size);
}

function flip(path: string, at: number, by: number): void {
  const bytes = readFileSync(path);
  bytes[at]! ^= by;
  writeFileSync(path, bytes);
}

function cut(path: string, length: number): void {
  writeFileSync(path, readFileSync(path).subarray(0, length));
}

describe('after a clearing, one damaged file of the profile', () => {
  it.each(['closed', 'crashed'] as const)('brings no license back, loses none and lengthens no grace (%s)', async (image) => {
    const random = randomFrom(testSeed(`damaged files of a profile, ${image}`));
    let count = 0;
    for (const name of readdirSync(images[image])) {
      for (const damage of damagesOf(join(images[image], name), name, random)) {
        startFrom(images[image]);
        damage.inflict(join(profile, name));
        await expectNothingWonAndNothingLost(`${name} ${damage.name}`).catch((error: unknown) => {
          throw new Error(`${name} ${damage.name}`, { cause: error });
        });
        count += 1;
      }
    }
    reportCount(`damaged files of a profile, ${image}`, count);
  }, 3_600_000);
});
