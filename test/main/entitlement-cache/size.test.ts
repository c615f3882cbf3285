import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reportCount } from '../../support/counts.ts';
import { NOW, temporaryFolder, verified } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { withCache, write } from './open-test-cache.ts';

const CHECKOUTS = 1_000;
const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

describe('the size of the cache', () => {
  it('is at most 1 KiB for each checkout beyond its file, its entry in the history included', async () => {
    const material = await makeMaterial(CHECKOUTS);
    const licenses = material.files.map((bytes) => verified(bytes, material.trust));
    const profile = join(folder.path, 'profile');
    mkdirSync(profile, { mode: 0o700 });
    withCache(profile, material.trust, (cache) => {
      // Twenty at a time, so that the pages fill as they do over the years and not as in one sorted pass.
      for (let start = 0; start < CHECKOUTS; start += 20) {
        write(cache, (writer) => {
          for (const license of licenses.slice(start, start + 20)) {
            const { checkoutId } = license.checkout;
            writer.storeLicense(license, NOW);
            const details = { file: `da7cda78-92d0-4c80-82c8-c35c479e5d0e_WS-0417.belic`, issuer: 'Example Engineering' };
            writer.recordActivity({ at: NOW, kind: 'imported', checkoutId, details });
          }
        });
      }
    });
    const files = material.files.reduce((sum, bytes) => sum + bytes.length, 0);
    const beyond = Math.round((statSync(join(profile, 'entitlements.sqlite')).size - files) / CHECKOUTS);
    reportCount('bytes a checkout in the cache beyond its file', beyond);
    expect(beyond).toBeLessThanOrEqual(1_024);
  });
});
