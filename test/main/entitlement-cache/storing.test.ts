import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, plus } from '#core/time/instant.ts';
import type { ProductId } from '#core/application/application.ts';
import { createTrust } from '#license-file/trust/trust.ts';
import { authenticateLicenseFile } from '#license-file/verification/authenticate-license-file.ts';
import { belicOf } from '../../license-file/belic/belic-issuer.ts';
import { checkoutIdOf, NOW, verified } from './cache-material.ts';
import { makeMaterial, type IssuedMaterial } from './make-material.ts';
import { newProfile } from './new-profile.ts';
import { authenticIds, openTestCache, read, withCache, write } from './open-test-cache.ts';

let material: IssuedMaterial;
let profile: string;

beforeAll(async () => {
  material = await makeMaterial(4);
});
beforeEach(() => {
  profile = newProfile();
});

const license = (index: number) => verified(material.files[index]!, material.trust);
const store = (index: number) =>
  withCache(profile, material.trust, (cache) => write(cache, (writer) => writer.storeLicense(license(index), NOW)));

describe('a stored license', () => {
  it('has the very bytes of its file and the instant of its import', () => {
    store(0);
    withCache(profile, material.trust, (cache) => {
      const [stored] = read(cache, (reader) => reader.licenses());
      expect(stored).toMatchObject({ state: 'authentic', importedAt: NOW, problem: null });
      expect(stored?.state === 'authentic' && Buffer.from(stored.license.bytes)).toEqual(Buffer.from(material.files[0]!));
    });
  });

  it('is verified again at every load, so that an issuer who is trusted no more covers nothing', () => {
    store(0);
    const nobody = createTrust([]);
    withCache(profile, nobody, (cache) => {
      expect(read(cache, (reader) => reader.licenses())).toMatchObject([{ state: 'refused', checkoutId: checkoutIdOf(0), code: 'untrusted-issuer' }]);
      expect(read(cache, (reader) => reader.knownCheckouts().isStored(checkoutIdOf(0)))).toBe(false);
    });
    withCache(profile, material.trust, (cache) => expect(authenticIds(cache)).toEqual([checkoutIdOf(0)]));
  });

  it('is proved once in a process and not again until its bytes change', () => {
    store(0);
    let proofs = 0;
    const authenticate = (bytes: Uint8Array) => ((proofs += 1), authenticateLicenseFile(bytes, material.trust));
    withCache(profile, material.trust, (cache) => {
      for (let count = 0; count < 5; count += 1) expect(authenticIds(cache)).toEqual([checkoutIdOf(0)]);
    }, { authenticate });
    expect(proofs).toBe(1);
  });

  it('is of another machine where it names one', () => {
    store(0);
    withCache(profile, material.trust, (cache) => {
      expect(read(cache, (reader) => reader.license(checkoutIdOf(0)))).toMatchObject({ state: 'authentic', problem: 'other-machine' });
    }, { identity: { machineNames: ['elsewhere'], userId: 'uid:1000' } });
  });

  it('is found by the exact application it covers', () => {
    store(0);
    withCache(profile, material.trust, (cache) => {
      const found = (productId: number, featureString: string) =>
        read(cache, (reader) => reader.licensesFor({ productId: productId as ProductId, featureString }).length);
      expect([found(2545, ''), found(1000, 'Ümlaut ✓'), found(254, ''), found(1000, ''), found(2545, 'Ümlaut ✓')]).toEqual([1, 1, 0, 0, 0]);
    });
  });

  it('takes the place of an earlier file of the same checkout', () => {
    store(0);
    const later = belicOf(material.issuer, { checkoutId: checkoutIdOf(0), machineName: 'ws-0417.EXAMPLE.com' });
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => writer.storeLicense(verified(later, material.trust), plus(NOW, HOUR)));
      expect(read(cache, (reader) => reader.licenses())).toMatchObject([{ license: { checkout: { machineName: 'ws-0417.EXAMPLE.com' } } }]);
    });
  });
});

describe('a cleared checkout', () => {
  it('is gone with its file, keeps its receipt, and cannot be stored again', () => {
    store(0);
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => writer.clearLicenses([{ license: license(0), clearedAt: NOW, receipt: '{"code":"ABCD"}' }]));
      expect(authenticIds(cache)).toEqual([]);
      expect(read(cache, (reader) => reader.clearedCheckout(checkoutIdOf(0)))).toMatchObject({
        at: NOW,
        receipt: '{"code":"ABCD"}',
        sealHolds: true,
        license: { importedAt: NOW, issuerName: 'Example Engineering', takesReceipts: true, checkout: { checkoutId: checkoutIdOf(0) } },
      });
      expect(read(cache, (reader) => reader.knownCheckouts().clearedAt(checkoutIdOf(0)))).toBe(NOW);
      expect(() => cache.write((writer) => writer.storeLicense(license(0), NOW))).toThrow('never stored');
      expect(authenticIds(cache)).toEqual([]);
    });
  });

  it('keeps its first instant and receipt when it is cleared again', () => {
    store(0);
    withCache(profile, material.trust, (cache) => {
      for (const [clearedAt, receipt] of [[NOW, 'first'], [plus(NOW, HOUR), 'second']] as const) {
        write(cache, (writer) => writer.clearLicenses([{ license: license(0), clearedAt, receipt }]));
      }
      expect(read(cache, (reader) => reader.clearedCheckouts())).toMatchObject([{ at: NOW, receipt: 'first' }]);
    });
  });
});

describe('a write', () => {
  it('is kept whole or not at all', () => {
    store(0);
    withCache(profile, material.trust, (cache) => {
      const attempt = () =>
        cache.write((writer) => {
          writer.storeLicense(license(1), NOW);
          writer.clearLicenses([{ license: license(0), clearedAt: NOW, receipt: null }]);
          writer.recordActivity({ at: NOW, kind: 'imported', checkoutId: checkoutIdOf(1), details: {} });
          throw new RangeError('a broken promise');
        });
      expect(attempt).toThrow(RangeError);
      expect(authenticIds(cache)).toEqual([checkoutIdOf(0)]);
      expect(read(cache, (reader) => reader.activity({ limit: 10 }))).toEqual([]);
    });
    expect(readdirSync(profile)).not.toContain('ended.log');
  });

  it('makes one backup for many licenses', () => {
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => {
        for (const index of [0, 1, 2, 3]) writer.storeLicense(license(index), NOW);
      });
    });
    expect(readdirSync(profile).filter((name) => name.includes('backup'))).toEqual(['entitlements-backup-000001.sqlite']);
  });

  it('leaves files that only their user can read', () => {
    store(0);
    const cache = openTestCache(profile, material.trust);
    write(cache, (writer) => {
      writer.clearLicenses([{ license: license(0), clearedAt: NOW, receipt: null }]);
      writer.writeClockRecord('record');
    });
    const modes = readdirSync(profile).map((name) => [name, (statSync(join(profile, name)).mode & 0o777).toString(8)]);
    expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
    cache.close();
  });

  it('records history that can be asked by time, kind and checkout', () => {
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => {
        writer.recordActivity({ at: NOW, kind: 'imported', checkoutId: checkoutIdOf(1), details: { file: 'ä.belic', ends: 7 } });
        writer.recordActivity({ at: plus(NOW, HOUR), kind: 'refused', checkoutId: null, details: { code: 'damaged' } });
      });
      const kinds = (question: object) => read(cache, (reader) => reader.activity({ limit: 10, ...question }).map(({ kind }) => kind));
      expect(kinds({})).toEqual(['refused', 'imported']);
      expect([kinds({ since: plus(NOW, HOUR) }), kinds({ checkoutId: checkoutIdOf(1) }), kinds({ kind: 'refused' }), kinds({ limit: 1 })]).toEqual([
        ['refused'], ['imported'], ['refused'], ['refused'],
      ]);
      expect(read(cache, (reader) => reader.activity({ kind: 'imported', limit: 1 }))).toMatchObject([{ details: { file: 'ä.belic', ends: 7 } }]);
    });
  });

  it('remembers small texts until they are forgotten', () => {
    withCache(profile, material.trust, (cache) => {
      write(cache, (writer) => writer.remember('continuations', '[]', NOW));
      write(cache, (writer) => writer.remember('continuations', '[1]', plus(NOW, HOUR)));
      expect(read(cache, (reader) => reader.remembered('continuations'))).toEqual({ text: '[1]', writtenAt: plus(NOW, HOUR) });
      expect(write(cache, (writer) => writer.forget('continuations'))).toBe(true);
      expect(read(cache, (reader) => reader.remembered('continuations'))).toBeNull();
    });
  });
});
