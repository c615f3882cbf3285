import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, makeDurable, type JournalMode } from '#main/entitlement-cache/database/connection.ts';
import { isNetworkShare } from '#main/entitlement-cache/database/network-share.ts';
import { openEntitlementCache } from '#main/entitlement-cache/open-entitlement-cache.ts';
import { checkoutIdOf, NOW, temporaryFolder, verified, type CacheMaterial } from './cache-material.ts';
import { makeMaterial } from './make-material.ts';
import { authenticIds, cacheRequest, withCache, write } from './open-test-cache.ts';
import { runChild } from './run-child.ts';

const folder = temporaryFolder();
const materialFolder = join(folder.path, 'material');
const profile = join(folder.path, 'profile');
let material: CacheMaterial;

beforeAll(async () => {
  mkdirSync(materialFolder);
  material = await makeMaterial(2, materialFolder);
  mkdirSync(profile, { mode: 0o700 });
  withCache(profile, material.trust, (cache) =>
    write(cache, (writer) => writer.storeLicense(verified(material.files[0]!, material.trust), NOW)),
  );
});
afterAll(() => {
  folder.remove();
});

describe('the settings of the database', () => {
  it.each<[JournalMode, number]>([['wal', 2], ['delete', 3]])('are made by hand in %s mode', (mode, synchronous) => {
    const copy = join(folder.path, `copy-${mode}`);
    cpSync(join(profile, 'entitlements.sqlite'), copy);
    const database = connect(copy, 1_234);
    makeDurable(database, mode);
    const setting = (name: string): unknown => database.pragma(name, { simple: true });
    expect({
      journal_mode: setting('journal_mode'),
      synchronous: setting('synchronous'),
      trusted_schema: setting('trusted_schema'),
      cell_size_check: setting('cell_size_check'),
      foreign_keys: setting('foreign_keys'),
      secure_delete: setting('secure_delete'),
      busy_timeout: setting('busy_timeout'),
    }).toEqual({ journal_mode: mode, synchronous, trusted_schema: 0, cell_size_check: 1, foreign_keys: 1, secure_delete: 1, busy_timeout: 1_234 });
    database.close();
  });

  it('are those of a local disk here', () => {
    expect(isNetworkShare(folder.path)).toBe(false);
    withCache(profile, material.trust, (cache) => expect(cache.journalMode).toBe('wal'));
  });

  it.each<[NodeJS.Platform, string, boolean]>([
    ['win32', '\\\\server\\share\\profile', true],
    ['win32', '//server/share/profile', true],
    ['win32', 'C:\\Users\\alice\\AppData\\Local\\Licensing Client', false],
    ['darwin', '/Volumes/home/alice', true],
    ['darwin', '/Users/alice/Library/Application Support/Licensing Client', false],
  ])('on %s are those of a share for %s: %s', (platform, path, isShare) => {
    expect(isNetworkShare(path, platform)).toBe(isShare);
  });

  it('keep no byte of a cleared license in the database', () => {
    const other = join(folder.path, 'cleared');
    mkdirSync(other, { mode: 0o700 });
    const license = verified(material.files[0]!, material.trust);
    const signature = Buffer.from(license.bytes).subarray(-400, -200).toString('latin1');
    withCache(other, material.trust, (cache) => write(cache, (writer) => writer.storeLicense(license, NOW)));
    expect(execFileSync('cat', [join(other, 'entitlements.sqlite')], { encoding: 'latin1' })).toContain(signature);
    withCache(other, material.trust, (cache) =>
      write(cache, (writer) => writer.clearLicenses([{ license, clearedAt: NOW, receipt: null }])),
    );
    for (const name of ['entitlements.sqlite', 'entitlements-backup-000002.sqlite', 'ended.log']) {
      expect(execFileSync('cat', [join(other, name)], { encoding: 'latin1' })).not.toContain(signature);
    }
  });
});

describe('a folder that cannot be written', () => {
  it('is said to be read-only where its disk is, and nothing else is tried', ({ skip }) => {
    const mounted = join(folder.path, 'mounted');
    mkdirSync(mounted);
    const bound = spawnSync('sh', ['-c', `mount --bind '${profile}' '${mounted}' && mount -o remount,ro,bind '${mounted}'`], { encoding: 'utf8' });
    if (bound.status !== 0) {
      process.stdout.write(`skipped: read-only disk: it cannot be mounted: ${bound.stderr}\n`);
      skip();
    }
    const before = readdirSync(profile);
    expect(openEntitlementCache(cacheRequest(mounted, material.trust))).toMatchObject({ ok: false, code: 'store-read-only' });
    expect(readdirSync(profile)).toEqual(before);
    execFileSync('umount', [mounted]);
  });

  it('is said to need permission where the user has none', async ({ skip }) => {
    if (process.getuid?.() !== 0) {
      process.stdout.write('skipped: a folder without permission: only root can become another user\n');
      skip();
    }
    const [nobody, own] = [65_534, join(folder.path, 'own')];
    cpSync(profile, own, { recursive: true });
    for (const path of [folder.path, materialFolder]) chmodSync(path, 0o755);
    for (const name of [...readdirSync(own).map((one) => join(own, one)), own]) chownSync(name, nobody, nobody);
    chmodSync(own, 0o500);
    const run = () => runChild({ folder: own, materialFolder, count: 2, command: 'import', rest: ['1'], uid: nobody });
    expect(await run()).toMatchObject({ lines: ['problem open store-no-permission EACCES'], errors: '' });
    chmodSync(own, 0o700);
    chmodSync(join(own, 'entitlements.sqlite'), 0o400);
    expect(await run()).toMatchObject({ lines: ['problem open store-no-permission EACCES'], errors: '' });
    chmodSync(join(own, 'entitlements.sqlite'), 0o600);
    expect((await run()).lines).toContain('done import 1');
    withCache(own, material.trust, (cache) => expect(authenticIds(cache)).toEqual([checkoutIdOf(0), checkoutIdOf(1)]));
  });

  it('that is not there is said to be a fault of the disk', () => {
    expect(openEntitlementCache(cacheRequest(join(folder.path, 'nowhere'), material.trust))).toMatchObject({ ok: false, code: 'store-disk-error', cause: 'ENOENT' });
  });
});
