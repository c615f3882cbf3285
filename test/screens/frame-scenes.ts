import { duration, HOUR } from '#core/time/instant.ts';
import { drag } from '../renderer/drag-files.ts';
import { usualDesk } from './overview-scenes.ts';
import type { Scene } from './scene.ts';
import { fileOf, licenseOf, modeler, review, viewer, type SceneDesk } from './scene-desk.ts';

const NARROW = { width: 320, height: 720 } as const;

async function offline(desk: SceneDesk): Promise<void> {
  await usualDesk(desk);
  desk.passes(duration(50, HOUR));
}

/** What stands around the pages. */
export const FRAME_SCENES: readonly Scene[] = [
  { name: 'demonstration', isDemonstration: true, showsOverrides: true, steps: (page) => page.getByText('Demonstration: a profile and a service of its own').waitFor() },
  { name: 'developer-overrides', showsOverrides: true, before: usualDesk, steps: (page) => page.getByText('Developer overrides are in force').waitFor() },
  {
    name: 'notifications',
    before: async (desk) => {
      await usualDesk(desk);
      await desk.has(licenseOf([viewer], { number: 7, lastDay: '2026-07-09' }), licenseOf([review], { number: 8, lastDay: '2026-07-30' }));
      desk.passes(duration(5 * 24, HOUR));
    },
    steps: (page) => page.getByRole('region', { name: 'Notifications' }).getByText('Demo Viewer').waitFor(),
  },
  {
    name: 'notifications-narrow',
    size: NARROW,
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(8 * 24, HOUR));
    },
    steps: async (page) => {
      await page.keyboard.press('Control+2');
      await page.getByRole('region', { name: 'Notifications' }).getByText('Working offline has ended').waitFor();
    },
  },
  {
    name: 'notifications-last-hours',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(7 * 24 - 2, HOUR));
    },
    steps: async (page) => {
      await page.getByText('You can work offline only until').waitFor();
      await page.keyboard.press('Control+2');
      await page.getByRole('region', { name: 'Notifications' }).getByText('Working offline ends').waitFor();
    },
  },
  {
    name: 'drop-files',
    before: offline,
    steps: async (page) => {
      await (await drag(page, [fileOf('demo-modeler.belic', [modeler])])).over();
      await page.getByText('Drop license files to check them').waitFor();
    },
  },
  {
    name: 'files-wait-for-dialog',
    before: offline,
    steps: async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: 'Help' }).waitFor();
      const held = await drag(page, [fileOf('demo-modeler.belic', [modeler])]);
      await held.over();
      await held.drop();
      await page.locator('p', { hasText: '1 file arrived and waits until you close this dialog.' }).first().waitFor();
    },
  },
  { name: 'overview-narrow', size: NARROW, before: offline, steps: (page) => page.getByText('You can work offline until').waitFor() },
  {
    name: 'navigation-narrow',
    size: NARROW,
    before: offline,
    steps: async (page) => {
      await page.getByRole('button', { name: 'Pages' }).click();
      await page.getByRole('button', { name: 'Activity' }).waitFor();
    },
  },
];
