import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { IS_LONG_RUN, reportCount } from '../../support/counts.ts';
import { Acknowledged, expectEverythingAcknowledged } from './acknowledged.ts';
import { NOW, temporaryFolder, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { authenticIds, cacheRequest, withCache, write } from './open-test-cache.ts';
import { runChild } from './run-child.ts';

const FILES = 120;
const SHIM_SOURCE = fileURLToPath(new URL('./failing-disk.c', import.meta.url));
const folder = temporaryFolder();
const materialFolder = join(folder.path, 'material');
const shim = join(folder.path, 'failing-disk.so');
let material: CacheMaterial;

beforeAll(async () => {
  mkdirSync(materialFolder);
  material = await makeMaterial(FILES, materialFolder);
});
afterAll(() => {
  folder.remove();
});

/** Why the shim cannot be used here; `null` when it was made. */
function shimMissing(): string | null {
  if (process.platform !== 'linux') return 'LD_PRELOAD is of Linux';
  const made = spawnSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, SHIM_SOURCE, '-ldl'], { encoding: 'utf8' });
  return made.status === 0 ? null : `no gcc to make the shim: ${made.error?.message ?? made.stderr}`;
}

/** Mounts a small file system and hands its path over; why it could not, where it could not. */
function withSmallDisk(work: (path: string) => void): string | null {
  const path = join(folder.path, 'small');
  mkdirSync(path, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k,mode=700', 'tmpfs', path], { encoding: 'utf8' });
  if (mounted.status !== 0) return `a small file system cannot be mounted: ${mounted.error?.message ?? mounted.stderr}`;
  try {
    work(path);
    return null;
  } finally {
    execFileSync('umount', [path]);
  }
}

const CASES = (['fsync', 'write', 'rename', 'truncate'] as const).flatMap((call) =>
  [{ errno: 'EIO', ever: false }, { errno: 'ENOSPC', ever: true }].map((how) => ({ call, ...how })),
);

describe('a disk that fails', () => {
  it.for(CASES)('at a $call with $errno loses nothing acknowledged', { timeout: 3_600_000 }, async ({ call, errno, ever }, { skip }) => {
    const missing = existsSync(shim) ? null : shimMissing();
    if (missing !== null) {
      process.stdout.write(`skipped: failing disk: ${missing}\n`);
      skip();
    }
    let runs = 0;
    let problems = 0;
    const mark = join(folder.path, 'failed');
    const step = IS_LONG_RUN ? 1 : { fsync: 5, write: 23, rename: 2, truncate: 1 }[call];
    for (let at = 1; ; at += step) {
      const profile = join(folder.path, `profile-${call}-${errno}`);
      rmSync(profile, { recursive: true, force: true });
      mkdirSync(profile, { mode: 0o700 });
      rmSync(mark, { force: true });
      const said = new Acknowledged();
      const environment = {
        LD_PRELOAD: shim, FAIL_FOLDER: profile, FAIL_CALL: call, FAIL_AT: String(at), FAIL_MARK: mark, FAIL_ERRNO: String(constants.errno[errno as 'EIO']),
        ...(ever ? { FAIL_EVER: '1' } : {}),
      };
      const end = await runChild({ folder: profile, materialFolder, count: FILES, command: 'all', environment }, (line) => said.hear(line));
      runs += 1;
      expect({ at, errors: end.errors, code: end.code }).toEqual({ at, errors: '', code: 0 });
      const failed = end.lines.filter((line) => line.startsWith('problem'));
      for (const line of failed) expect(line).toMatch(/ store-(disk-error|full|damaged|read-only|no-permission) /);
      problems += failed.length;
      try {
        expectEverythingAcknowledged(profile, material, said);
      } catch (error) {
        throw new Error(`${call} ${String(at)}:\n${end.lines.join('\n')}`, { cause: error });
      }
      if (!existsSync(mark)) break;
    }
    expect(problems).toBeGreaterThan(0);
    reportCount(`runs with a failing ${call} (${errno})`, runs);
  });
});

describe('a full disk', () => {
  it('refuses what does not fit, keeps what was acknowledged, and takes more once there is room', ({ skip }) => {
    const missing = withSmallDisk((path) => {
      const ballast = join(path, 'ballast');
      const profile = join(path, 'profile');
      mkdirSync(profile, { mode: 0o700 });
      writeFileSync(ballast, Buffer.alloc(192 * 1024));
      const acknowledged: string[] = [];
      const importUntilFull = (): void =>
        withCache(profile, material.trust, (cache) => {
          for (let index = acknowledged.length; index < FILES; index += 1) {
            const license = verified(material.files[index]!, material.trust);
            const answer = cache.write((writer) => writer.storeLicense(license, NOW));
            if (!answer.ok) {
              expect(answer.code).toBe('store-full');
              expect(authenticIds(cache)).toEqual(acknowledged);
              return;
            }
            acknowledged.push(license.checkout.checkoutId);
          }
          throw new Error('the small disk never filled up');
        });
      importUntilFull();
      const before = acknowledged.length;
      expect(before).toBeGreaterThan(3);
      rmSync(ballast);
      importUntilFull();
      expect(acknowledged.length).toBeGreaterThan(before);
      withCache(profile, material.trust, (cache) => {
        expect(cache.repairs).toEqual([]);
        expect(authenticIds(cache)).toEqual(acknowledged);
      });
    });
    if (missing === null) return;
    process.stdout.write(`skipped: full disk: ${missing}\n`);
    skip();
  });

  it('with no room for a first database is said, and leaves nothing behind that stands in the way later', ({ skip }) => {
    const missing = withSmallDisk((path) => {
      const profile = join(path, 'profile');
      mkdirSync(profile, { mode: 0o700 });
      const ballast = join(path, 'ballast');
      const free = spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=1024'], { encoding: 'utf8' });
      expect(free.status).not.toBe(0);
      expect(openEntitlementCache(cacheRequest(profile, material.trust))).toMatchObject({ ok: false, code: 'store-full' });
      rmSync(ballast);
      withCache(profile, material.trust, (cache) => {
        expect(cache.repairs).toEqual([]);
        write(cache, (writer) => writer.storeLicense(verified(material.files[0]!, material.trust), NOW));
      });
    });
    if (missing === null) return;
    process.stdout.write(`skipped: full disk: ${missing}\n`);
    skip();
  });
});
