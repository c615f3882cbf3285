import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { checkHealth } from '#main/use-cases/diagnostics/health.ts';
import { clears, imports, statusOf } from './answers.ts';
import { Workstation } from './workstation.ts';

let workstation: Workstation;
beforeEach(async () => {
  workstation = new Workstation();
  const path = workstation.brings('a.belic', aBelic());
  await workstation.use((opened) => imports(opened, path));
});
afterEach(() => {
  workstation.remove();
});

const storeCodes = async (): Promise<readonly string[]> =>
  (await checkHealth(workstation.surroundings())).filter(({ check }) => check === 'store').map(({ code }) => code);

it('a clearing whose backup cannot take its name has cleared, and gives its receipt', async () => {
  await workstation.use((opened) => {
    const inItsPlace = join(workstation.profile, 'entitlements-backup-000002.sqlite');
    mkdirSync(inItsPlace);
    writeFileSync(join(inItsPlace, 'something'), '');
    expect(clears(opened, checkoutIdOf(1)).cleared[0]?.receiptText).toContain(checkoutIdOf(1));
    expect(opened.cache.warnings).toMatchObject([{ step: 'backup' }]);
  });
  expect(await workstation.use((opened) => statusOf(opened))).toBe('NotEntitled checkout-cleared');
});

it('a mirror of the clock record that cannot be replaced keeps nobody from anything, and diagnose says it', async ({ skip }) => {
  expect(await storeCodes()).toEqual(['store-sound']);
  const mirror = join(workstation.profile, 'clock-record.json');
  rmSync(mirror);
  mkdirSync(mirror);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mirror], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    process.stdout.write(`skipped: a mirror that cannot be replaced: ${mounted.error?.message ?? mounted.stderr}\n`);
    skip();
  }
  try {
    expect(await storeCodes()).toEqual(['store-sound', 'store-copy-missing']);
    expect(await workstation.use((opened) => statusOf(opened))).toBe('Ok covered-by-checkout');
    await workstation.use((opened) => clears(opened, checkoutIdOf(1)));
  } finally {
    execFileSync('umount', [mirror]);
  }
  expect(await storeCodes()).toEqual(['store-sound']);
  expect(await workstation.use((opened) => statusOf(opened))).toBe('NotEntitled checkout-cleared');
});
