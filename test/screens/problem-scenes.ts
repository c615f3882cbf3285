import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { parseUserId, type UserId } from '#main/machine/operating-system-user.ts';
import { BINDING_FILES, bindingText } from '#main/profile/profile-binding.ts';
import { keyFileText } from '#main/profile-key/key-file.ts';
import { goes } from '../end-to-end/support/license-pages.ts';
import { LATER_MIGRATIONS } from '../main/entitlement-cache/later-migration.ts';
import { withCache } from '../main/entitlement-cache/open-test-cache.ts';
import { neighbourHolds } from '../main/contract-server/neighbour.ts';
import { usualDesk } from './overview-scenes.ts';
import type { Scene } from './scene.ts';
import { HERE, type SceneDesk } from './scene-desk.ts';

const isRoot = (): boolean => process.getuid?.() === 0;

function waitsForCode(code: string): Scene['steps'] {
  return (page) => page.getByText(code, { exact: true }).waitFor();
}

/** A disk of half a megabyte below the profile, which something else fills up after the window has opened. */
async function smallDisk(desk: SceneDesk): Promise<void> {
  mkdirSync(desk.profile, { mode: 0o700 });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k,mode=0700', 'tmpfs', desk.profile]);
  desk.afterwards(() => void execFileSync('umount', [desk.profile]));
  await usualDesk(desk);
  desk.passes(duration(50, HOUR));
}

function fillDisk(desk: SceneDesk): void {
  try {
    for (;;) writeFileSync(join(desk.profile, 'filler'), Buffer.alloc(4_096), { flag: 'a' });
  } catch {
    // Full.
  }
}

/** What stands in the way of everything, or of a part. */
export const PROBLEM_SCENES: readonly Scene[] = [
  {
    name: 'problem-disk-full',
    isPossible: isRoot,
    before: smallDisk,
    steps: async (page, desk) => {
      fillDisk(desk);
      desk.passes(duration(1, DAY));
      await page.getByRole('button', { name: 'Start Demo Drainage' }).click();
      await page.getByText('store-full').first().waitFor();
    },
  },
  {
    name: 'problem-locked',
    before: async (desk) => {
      await usualDesk(desk);
      desk.afterwards(await neighbourHolds(desk, 'everything'));
    },
    steps: waitsForCode('store-busy'),
  },
  {
    name: 'problem-newer-version',
    before: async (desk) => {
      await usualDesk(desk);
      const identity = { machineNames: [HERE], userId: `uid:${String(process.getuid?.() ?? 0)}` };
      withCache(desk.profile, fixtureIssuer().trust, () => undefined, { migrations: LATER_MIGRATIONS, sealKey: null, identity });
    },
    steps: waitsForCode('store-newer-version'),
  },
  {
    name: 'problem-another-user',
    before: async (desk) => {
      await usualDesk(desk);
      for (const name of BINDING_FILES) writeFileSync(join(desk.profile, name), bindingText(parseUserId('uid:4242') as UserId));
    },
    steps: waitsForCode('profile-of-another-user'),
  },
  {
    name: 'problem-folder',
    before: async (desk) => {
      await usualDesk(desk);
      chmodSync(desk.profile, 0o777);
    },
    steps: waitsForCode('profile-folder-writable-by-others'),
  },
  {
    name: 'problem-settings-while-locked',
    before: async (desk) => {
      await usualDesk(desk);
      desk.afterwards(await neighbourHolds(desk, 'everything'));
    },
    steps: async (page) => {
      await page.getByText('store-busy', { exact: true }).waitFor();
      await goes(page, 'Settings');
    },
  },
  {
    name: 'problem-connection-lost',
    before: usualDesk,
    steps: async (page, _, window) => {
      // The fonts are fetched from the client.
      await page.evaluate(() => document.fonts.ready);
      await window.end();
      await page.getByText('connection-lost', { exact: true }).waitFor();
    },
  },
  {
    name: 'problem-keystore',
    before: async (desk) => {
      await usualDesk(desk);
      writeFileSync(join(desk.profile, 'profile-key.json'), keyFileText({ keptIn: 'keystore', account: 'a0000000-0000-4000-8000-000000000001' }));
    },
    steps: (page) => page.getByText(/keystore/i).first().waitFor(),
  },
];
