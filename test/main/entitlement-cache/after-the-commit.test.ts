import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EntitlementCache } from '#main/entitlement-cache/entitlement-cache.ts';
import { checkoutIdOf, NOW, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { authenticIds, read, withCache, write } from './open-test-cache.ts';

let material: CacheMaterial;
let profile: string;

beforeAll(async () => {
  material = await makeMaterial(2);
});
beforeEach(() => {
  profile = newProfile();
  withCache(profile, material.trust, (cache) => {
    write(cache, (writer) => {
      for (const file of material.files) writer.storeLicense(verified(file, material.trust), NOW);
      writer.writeClockRecord('before');
    });
  });
});

/** Clears the first license and writes the clock record, as `clear` does. */
function clears(cache: EntitlementCache): void {
  write(cache, (writer) => {
    writer.clearLicenses([{ license: verified(material.files[0]!, material.trust), clearedAt: NOW, receipt: 'receipt' }]);
    writer.writeClockRecord('after');
  });
}

function expectCleared(cache: EntitlementCache): void {
  expect(authenticIds(cache)).toEqual([checkoutIdOf(1)]);
  expect(read(cache, (reader) => [reader.clearedCheckout(checkoutIdOf(0))?.receipt, reader.clockRecord()])).toMatchObject(['receipt', { state: 'held', text: 'after' }]);
}

describe('what fails after the commit', () => {
  it('is no refusal when the backup cannot take its name, is said as a warning, and is past with the next backup', () => {
    const inItsPlace = join(profile, 'entitlements-backup-000002.sqlite');
    withCache(profile, material.trust, (cache) => {
      expect(cache.warnings).toEqual([]);
      mkdirSync(inItsPlace);
      writeFileSync(join(inItsPlace, 'something'), '');
      clears(cache);
      expect(cache.warnings).toMatchObject([{ step: 'backup' }]);
      expectCleared(cache);
      write(cache, (writer) => { writer.writeClockRecord('after'); });
      expect(cache.warnings).toMatchObject([{ step: 'backup' }]);
      write(cache, (writer) => { writer.storeLicense(verified(material.files[1]!, material.trust), NOW); });
      expect(cache.warnings).toEqual([]);
    });
    withCache(profile, material.trust, (cache) => {
      expectCleared(cache);
      expect(cache.repairs).toEqual([]);
    });
  });

  it('is no refusal when the mirror of the clock record cannot be replaced', ({ skip }) => {
    const mirror = join(profile, 'clock-record.json');
    rmSync(mirror);
    mkdirSync(mirror);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mirror], { encoding: 'utf8' });
    if (mounted.status !== 0) {
      process.stdout.write(`skipped: a mirror that cannot be replaced: ${mounted.error?.message ?? mounted.stderr}\n`);
      skip();
    }
    try {
      withCache(profile, material.trust, (cache) => {
        clears(cache);
        expect(cache.warnings).toEqual([{ step: 'clock-mirror', code: 'store-disk-error', cause: 'EBUSY' }]);
        expectCleared(cache);
      });
    } finally {
      execFileSync('umount', [mirror]);
    }
    rmdirSync(mirror);
    withCache(profile, material.trust, (cache) => {
      expectCleared(cache);
      write(cache, (writer) => { writer.writeClockRecord('after'); });
      expect(cache.warnings).toEqual([]);
    });
  });
});
