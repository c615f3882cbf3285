import { parseDottedVersion } from '#core/application/version.ts';
import { DAY, duration, HOUR, plus } from '#core/time/instant.ts';
import { anEntitlement } from '#fixtures/builders/policies.ts';
import { entitledTo } from '../end-to-end/support/desk.ts';
import { decisionOf } from '../main/use-cases/answers.ts';
import { drainage, licenseOf, modeler, structures, viewer, type SceneDesk } from './scene-desk.ts';
import type { Scene } from './scene.ts';

/** Signs in with the usual entitlements and an evaluation, and checks Demo Modeler out. */
export async function usualDesk(desk: SceneDesk): Promise<void> {
  const evaluation = anEntitlement({
    productId: viewer.productId,
    productName: viewer.name,
    kind: 'evaluation',
    entryQualifiers: [{ name: 'UsageType', value: 'Evaluation' }],
    version: parseDottedVersion(viewer.version),
    expiresAt: plus(desk.now, duration(23, DAY)),
  });
  await desk.isSignedIn({ entitlements: [...[drainage, structures].map(entitledTo), evaluation] });
  await hasModeler(desk);
}

/** Imports a license file for Demo Modeler. */
export async function hasModeler(desk: SceneDesk): Promise<void> {
  await desk.has(licenseOf([modeler]));
}

/** The Overview in its states. */
export const OVERVIEW_SCENES: readonly Scene[] = [
  { name: 'overview-nothing-yet', steps: (page) => page.getByText('No license is here yet').waitFor() },
  { name: 'overview-online', before: usualDesk, steps: (page) => page.getByText('You can work', { exact: true }).waitFor() },
  {
    name: 'overview',
    isMain: true,
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(50, HOUR));
    },
    steps: (page) => page.getByText('You can work offline until').waitFor(),
  },
  {
    name: 'overview-table',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(50, HOUR));
    },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Show as table' }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    name: 'overview-why',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(50, HOUR));
    },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Why am I offline?' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'overview-last-days',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(6, DAY));
    },
    steps: (page) => page.getByText('You can work offline only until').waitFor(),
  },
  {
    name: 'overview-partly',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(8, DAY));
    },
    steps: (page) => page.getByText('You can work with 1 of 4 applications').waitFor(),
  },
  {
    name: 'overview-ended',
    before: async (desk) => {
      await desk.isSignedIn();
      desk.passes(duration(8, DAY));
    },
    steps: (page) => page.getByText('The time for working offline is over').waitFor(),
  },
  {
    name: 'overview-forbidden',
    before: async (desk) => {
      await desk.isSignedIn({ defaultQualifiers: [{ name: 'AllowOfflineUsage', value: 'FALSE' }] });
      desk.passes(duration(5, HOUR));
    },
    steps: (page) => page.getByText('Your organisation requires a sign-in', { exact: true }).waitFor(),
  },
  { name: 'overview-licensed', before: hasModeler, steps: (page) => page.getByText('Licensed', { exact: true }).waitFor() },
  {
    name: 'overview-clock-behind',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(3, DAY));
      await desk.use((opened) => decisionOf(opened));
      desk.restarts(duration(1, HOUR));
      desk.setsClock(duration(-2, DAY));
    },
    steps: (page) => page.getByText("This computer's clock is more than a day behind").waitFor(),
  },
  {
    name: 'overview-sign-in-not-possible',
    before: async (desk) => {
      await usualDesk(desk);
      desk.passes(duration(50, HOUR));
    },
    steps: async (page) => {
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('main').getByText('No entitlement service is set on this computer.').waitFor();
    },
  },
];
