import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, plus, duration } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { anApplication, product } from '#fixtures/builders/checkouts.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic, anXml } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { listCheckouts } from '#main/use-cases/checkouts/list-checkouts.ts';
import { importLicenseFiles } from '#main/use-cases/license-files/import-license-files.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { caseCount, reportCount } from '../../support/counts.ts';
import { about, clears, imports, outcomes, outcomeText, signsIn, statusOf, valueOf } from './answers.ts';
import { START, Workstation } from './workstation.ts';

const MANY = caseCount({ short: 900, long: 2_000 });
const END = at('2026-09-01T22:00:00.000Z');

let workstation: Workstation;
beforeEach(() => {
  workstation = new Workstation();
});
afterEach(() => {
  workstation.remove();
});

/** A folder of licenses, each of a checkout of its own. */
function folderOf(count: number): string {
  const folder = join(workstation.folder, 'many');
  mkdirSync(folder);
  for (let number = 1; number <= count; number += 1) {
    const applications = [anApplication({ productId: product(1000 + number) })];
    writeFileSync(join(folder, `${String(number)}.belic`), aBelic({ checkoutId: checkoutIdOf(number), applications }));
  }
  return folder;
}

/** What lies in the profile, by name: the digests of everything that is kept. */
function contents(): Readonly<Record<string, string>> {
  const kept = readdirSync(workstation.profile).filter((name) => !/-(?:wal|shm)$/.test(name));
  return Object.fromEntries(kept.sort().map((name) => [name, hash('sha256', readFileSync(join(workstation.profile, name)))]));
}

const backupNumbers = (): number[] => readdirSync(workstation.profile).flatMap((name) => Number(/backup-(\d+)\.sqlite$/.exec(name)?.[1] ?? Number.NaN)).filter((number) => !Number.isNaN(number));

describe('a folder of many licenses', () => {
  it('is imported in batches that double, each with its backup, and a second time nothing changes', async () => {
    const folder = folderOf(MANY);
    await workstation.use((opened) => statusOf(opened));
    const progress: number[] = [];
    await workstation.use(async (opened) => {
      const begun = performance.now();
      const report = valueOf(await importLicenseFiles(opened, [folder], { isDryRun: false, onProgress: (done) => progress.push(done) }));
      process.stdout.write(`measured: ${String(MANY)} files imported in ${((performance.now() - begun) / 1_000).toFixed(1)} s\n`);
      expect(new Set(report.files.map(outcomeText))).toEqual(new Set(['imported']));
      expect(report.files).toHaveLength(MANY);
      expect(progress.at(-1)).toBe(MANY);
      expect(statusOf(opened, about(1000 + MANY))).toBe('Ok covered-by-checkout');
      expect(valueOf(listCheckouts(opened)).checkouts).toHaveLength(MANY);
    });
    // 256 files, 256, 512, 1,024: what a batch costs beside its files is paid ever more rarely.
    const batches = 1 + Math.ceil(Math.log2(MANY / 256));
    expect(Math.max(...backupNumbers())).toBe(batches);
    await workstation.use(async (opened) => {
      expect(new Set(await outcomes(opened, folder))).toEqual(new Set(['unchanged']));
    });
    expect(Math.max(...backupNumbers())).toBe(batches);
    reportCount('license files of one folder', MANY);
  }, 300_000);

  it('can be stopped between two files, and what was acknowledged stays', async () => {
    const folder = folderOf(300);
    await workstation.use(async (opened) => {
      const stop = new AbortController();
      const onProgress = (done: number): void => {
        // Reading is the first half of the work; what is beyond it is a batch that was stored.
        if (done > 150) stop.abort();
      };
      const report = valueOf(await importLicenseFiles(opened, [folder], { isDryRun: false, onProgress, signal: stop.signal }));
      expect(report).toMatchObject({ isInterrupted: true });
      expect(report.files).toHaveLength(256);
    });
    await workstation.use((opened) => {
      expect(valueOf(listCheckouts(opened)).checkouts).toHaveLength(256);
    });
  });
});

describe('a dry run', () => {
  it('changes nothing and says what the real run then does', async () => {
    const later = at('2026-10-01T22:00:00.000Z');
    const revoked = { checkoutId: checkoutIdOf(5), revokedAt: at('2026-06-01T12:00:00.000Z') };
    const paths = [
      workstation.brings('here-already.belic', aBelic()),
      workstation.brings('cleared.belic', aBelic({ checkoutId: checkoutIdOf(2), applications: [anApplication({ productId: product(2001) })] })),
      workstation.brings('new.xml', anXml({ checkoutId: checkoutIdOf(3) })),
      workstation.brings('new-again.xml', anXml({ checkoutId: checkoutIdOf(3) })),
      workstation.brings('longer.xml', anXml({ checkoutId: checkoutIdOf(4), expiresAt: later, applications: [anApplication({ expiresAt: later })] })),
      workstation.brings('revoked.belic', aBelic({ checkoutId: checkoutIdOf(5) })),
      workstation.brings('revokes.jwt', aRevocationList({ checkouts: [revoked] })),
      workstation.brings('revokes-again.jwt', aRevocationList({ checkouts: [revoked] })),
      workstation.brings('other.belic', aBelic({ checkoutId: checkoutIdOf(6), machineName: 'OTHER' })),
      workstation.brings('ended.belic', aBelic({ checkoutId: checkoutIdOf(7), expiresAt: plus(START, duration(-1, MINUTE)), applications: [anApplication({ expiresAt: plus(START, duration(-1, MINUTE)) })] })),
      workstation.brings('report.pdf', '%PDF-1.7 nothing to see'),
      workstation.brings('shorter.belic', aBelic({ checkoutId: checkoutIdOf(8), expiresAt: plus(END, duration(-1, MINUTE)), applications: [anApplication({ expiresAt: plus(END, duration(-1, MINUTE)) })] })),
      join(workstation.folder, 'nowhere.belic'),
    ];
    await workstation.use(async (opened) => {
      await imports(opened, paths[0] ?? '', paths[1] ?? '');
      signsIn(opened, START);
      clears(opened, checkoutIdOf(2));
    });
    workstation.passes(MINUTE);
    const before = contents();
    const dry = await workstation.use(async (opened) => valueOf(await importLicenseFiles(opened, paths, { isDryRun: true })));
    expect(contents()).toEqual(before);
    const real = await workstation.use(async (opened) => valueOf(await importLicenseFiles(opened, paths, { isDryRun: false })));
    expect(dry).toEqual(real);
    expect(real.files.map(outcomeText)).toEqual([
      'unchanged',
      'refused cleared-earlier',
      'imported',
      'unchanged',
      'replaced',
      'refused revoked',
      'imported',
      'unchanged',
      'refused other-machine',
      'refused expired',
      'refused not-a-license-file',
      'unchanged',
      'refused no-such-file',
    ]);
    expect(contents()).not.toEqual(before);
    expect(await workstation.use((opened) => valueOf(readHistory(opened, null)).filter(({ kind }) => kind === 'refused').length)).toBe(5);
  });

  it('in a new profile says what a first import does', async () => {
    const path = workstation.brings('a.belic', aBelic());
    const dry = await workstation.use(async (opened) => valueOf(await importLicenseFiles(opened, [path], { isDryRun: true })));
    await workstation.use((opened) => {
      expect(statusOf(opened)).toBe('NotEntitled never-signed-in');
    });
    expect(valueOf(await workstation.use((opened) => importLicenseFiles(opened, [path], { isDryRun: false })))).toEqual(dry);
  });
});
