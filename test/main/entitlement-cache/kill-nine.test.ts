import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCount, reportCount } from '../../support/counts.ts';
import { randomFrom, testSeed } from '../../support/seed.ts';
import { Acknowledged, expectEverythingAcknowledged } from './acknowledged.ts';
import { NOW, temporaryFolder, verified, type CacheMaterial } from './cache-material.ts';
import { LATER_MIGRATIONS } from './later-migration.ts';
import { makeMaterial } from './make-material.ts';
import { openTestCache, read, withCache, write } from './open-test-cache.ts';
import { runChild } from './run-child.ts';

const FILES = 60;
const folder = temporaryFolder();
const materialFolder = join(folder.path, 'material');
let material: CacheMaterial;

beforeAll(async () => {
  mkdirSync(materialFolder);
  material = await makeMaterial(FILES, materialFolder);
  const profile = join(folder.path, 'first');
  mkdirSync(profile);
  // One child that ends by itself leaves its compiled modules to those that are killed.
  await runChild({ folder: profile, materialFolder, count: FILES, command: 'open' });
});
afterAll(() => {
  folder.remove();
});

describe('a process that is killed while it imports, clears and seals', () => {
  it('loses nothing that it acknowledged, leaves nothing half done and undoes no clearing', async () => {
    const kills = caseCount({ short: 80, long: 9_000 });
    const random = randomFrom(testSeed('kill -9 in import, clear and seal'));
    let done = 0;
    const isUnfinished = (): boolean => done < kills;
    const killInOneProfile = async (profile: string): Promise<void> => {
      mkdirSync(profile, { mode: 0o700 });
      const said = new Acknowledged();
      while (isUnfinished() && said.cleared.size < FILES - 5) {
        done += 1;
        const [linesToLive, grace] = [Math.floor(random() * 9), random() * 4];
        let heard = 0;
        const request = { folder: profile, materialFolder, count: FILES, command: 'work', rest: [String(Math.floor(random() * 1e9))] };
        const end = await runChild(request, (line, child) => {
          said.hear(line);
          heard += 1;
          // Killed at a random moment after a random line, so that every step of an operation is hit sooner or later.
          if (heard === linesToLive + 1) setTimeout(() => child.kill('SIGKILL'), grace);
        });
        expect(end.lines.filter((line) => line.startsWith('problem'))).toEqual([]);
        expect({ signal: end.signal, errors: end.errors }).toEqual({ signal: 'SIGKILL', errors: '' });
        expect(expectEverythingAcknowledged(profile, material, said)).toEqual([]);
      }
    };
    const worker = async (name: string): Promise<void> => {
      for (let round = 0; isUnfinished(); round += 1) await killInOneProfile(join(folder.path, `${name}-${String(round)}`));
    };
    await Promise.all([worker('left'), worker('right')]);
    reportCount('kill -9 in import, clear and seal', done);
  }, 7_200_000);
});

describe('a process that is killed while it migrates', () => {
  it('leaves the old schema or the new one, with everything in it', async () => {
    const kills = caseCount({ short: 20, long: 1_000 });
    const random = randomFrom(testSeed('kill -9 in migrate'));
    const original = join(folder.path, 'original');
    mkdirSync(original, { mode: 0o700 });
    const cache = openTestCache(original, material.trust);
    for (const index of [0, 1, 2]) {
      write(cache, (writer) => writer.storeLicense(verified(material.files[index]!, material.trust), NOW));
    }
    cache.close();
    let unfinished = 0;
    for (let round = 0; round < kills; round += 1) {
      const profile = join(folder.path, 'migrating');
      cpSync(original, profile, { recursive: true });
      const end = await runChild({ folder: profile, materialFolder, count: FILES, command: 'migrate' }, (line, child) => {
        if (line === 'try migrate') setTimeout(() => child.kill('SIGKILL'), random() * 14);
      });
      if (!end.lines.includes('done migrate')) unfinished += 1;
      withCache(profile, material.trust, (later) => {
        expect(later.repairs).toEqual([]);
        expect(read(later, (reader) => reader.licenses().map((one) => one.state))).toEqual(['authentic', 'authentic', 'authentic']);
      }, { migrations: LATER_MIGRATIONS });
      rmSync(profile, { recursive: true });
    }
    expect(unfinished).toBeGreaterThan(0);
    reportCount('kill -9 in migrate', kills);
  }, 3_600_000);
});
