import { DAY, duration, HOUR } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { goes, row } from '../end-to-end/support/license-pages.ts';
import { neighbourHolds } from '../main/contract-server/neighbour.ts';
import { clears } from '../main/use-cases/answers.ts';
import { hasModeler, usualDesk } from './overview-scenes.ts';
import type { Scene } from './scene.ts';
import { drainage, HERE, licenseOf, modeler, review, structures, viewer, type SceneDesk } from './scene-desk.ts';

/** A license in every state: usable ones of both license services, and each kind that is not. */
async function everyState(desk: SceneDesk): Promise<void> {
  desk.trusts(fixtureIssuer().trustEntry, fixtureIssuer('neighbour').trustEntry);
  await desk.isSignedIn();
  await desk.has(
    licenseOf([modeler]),
    licenseOf([drainage, review, structures], { number: 2, licenseService: 'SELECTserver', lastDay: '2026-07-09' }),
    licenseOf([structures], { number: 3, lastDay: '2026-07-01' }),
    licenseOf([viewer], { number: 4, lastDay: '2026-08-20' }),
    licenseOf([review], { number: 5, issuer: 'neighbour', licenseService: 'SELECTserver' }),
    licenseOf([drainage], { number: 6, licenseService: 'SELECTserver', firstDay: '2026-08-01', lastDay: '2026-10-31' }),
  );
  await desk.use((opened) => clears(opened, checkoutIdOf(4)));
  desk.machineName = 'PL-WS-0077';
  await desk.has(licenseOf([viewer], { number: 7, machineName: 'PL-WS-0077', lastDay: '2026-12-31' }));
  desk.machineName = HERE;
  desk.trusts(fixtureIssuer().trustEntry);
  desk.passes(duration(37, HOUR));
}

const opensList: Scene['steps'] = (page) => goes(page, 'Checked-out licenses');

/** Opens the question whether a license is to be cleared. */
const asksToClear: Scene['steps'] = async (page, desk, window) => {
  await opensList(page, desk, window);
  await page.getByRole('button', { name: /^Clear Demo/ }).first().click();
  await page.getByRole('alertdialog').getByText('The two halves').or(page.getByRole('list', { name: 'The two halves of a check-in' })).waitFor();
};

const confirmsClear: Scene['steps'] = async (page, desk, window) => {
  await asksToClear(page, desk, window);
  await page.getByRole('button', { name: 'Clear license' }).click();
  await page.getByRole('dialog', { name: /cleared from your profile/ }).waitFor();
};

async function dialogOf(page: Parameters<Scene['steps']>[0], button: RegExp): Promise<void> {
  await row(page, /^Demo Modeler/).first().getByRole('button', { name: button }).click();
  await page.getByRole('dialog').waitFor();
}

/** The list of checked-out licenses, and clearing one. */
export const LICENSE_SCENES: readonly Scene[] = [
  { name: 'checked-out-licenses', isMain: true, before: everyState, steps: opensList },
  { name: 'checked-out-licenses-empty', steps: opensList },
  {
    name: 'checked-out-licenses-filtered',
    before: everyState,
    steps: async (page, desk, window) => {
      await opensList(page, desk, window);
      await page.getByRole('radio', { name: /^Not usable/ }).click();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('viewer');
      await row(page, /^Demo Viewer/).first().waitFor();
    },
  },
  {
    name: 'checked-out-licenses-none-match',
    before: everyState,
    steps: async (page, desk, window) => {
      await opensList(page, desk, window);
      await page.keyboard.press('Control+f');
      await page.keyboard.type('bridge');
      await page.getByText('No license matches.').waitFor();
    },
  },
  {
    name: 'license-details',
    before: async (desk) => desk.has(licenseOf([modeler, drainage, review], { licenseService: 'SELECTserver' })),
    steps: async (page, desk, window) => {
      await opensList(page, desk, window);
      await dialogOf(page, /^Details/);
    },
  },
  {
    name: 'license-verified-again',
    before: hasModeler,
    steps: async (page, desk, window) => {
      await opensList(page, desk, window);
      await dialogOf(page, /^Verify/);
      await page.getByRole('list', { name: 'Checks' }).waitFor();
    },
  },
  {
    name: 'license-not-verified',
    before: everyState,
    steps: async (page, desk, window) => {
      await opensList(page, desk, window);
      await page.getByRole('row').filter({ hasText: 'Not verified' }).first().getByRole('button', { name: /^Verify/ }).click();
      await page.getByRole('list', { name: 'Checks' }).waitFor();
    },
  },
  { name: 'clear-question', before: usualDesk, steps: asksToClear },
  {
    name: 'clear-question-several',
    before: async (desk) => {
      await desk.has(licenseOf([modeler, drainage, structures], { lastDay: '2026-08-05' }), licenseOf([drainage], { number: 2 }));
      desk.passes(duration(1, DAY));
    },
    steps: asksToClear,
  },
  { name: 'clear-receipt', isMain: true, before: usualDesk, steps: confirmsClear },
  {
    name: 'clear-receipt-is-the-check-in',
    before: async (desk) => desk.has(licenseOf([modeler], { checkedInBy: 'receipt' })),
    steps: confirmsClear,
  },
  {
    name: 'clear-receipt-not-taken',
    before: async (desk) => {
      desk.trusts({ ...fixtureIssuer().trustEntry, receipts: false });
      await hasModeler(desk);
    },
    steps: confirmsClear,
  },
  {
    name: 'clear-failed',
    before: hasModeler,
    steps: async (page, desk, window) => {
      await asksToClear(page, desk, window);
      desk.afterwards(await neighbourHolds(desk, 'writing'));
      await page.getByRole('button', { name: 'Clear license' }).click();
      await page.getByText('store-busy').waitFor();
    },
  },
];
