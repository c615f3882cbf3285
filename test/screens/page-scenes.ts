import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { duration, HOUR } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { logFolder, logPath } from '#main/log/log-files.ts';
import { logLine } from '#main/log/log-line.ts';
import { goes } from '../end-to-end/support/license-pages.ts';
import { clears, decisionOf, imports } from '../main/use-cases/answers.ts';
import { usualDesk } from './overview-scenes.ts';
import type { Scene } from './scene.ts';
import { drainage, fileOf, licenseOf, modeler, NEARLY_HERE, type SceneDesk } from './scene-desk.ts';

/** A few days with imports, a refused file, a cleared license and work offline. */
async function someDays(desk: SceneDesk): Promise<void> {
  await usualDesk(desk);
  desk.passes(duration(26, HOUR));
  const refused = desk.brings('demo-drainage.belic', fileOf('', [drainage], { number: 2, machineName: NEARLY_HERE }).content);
  await desk.use((opened) => imports(opened, refused));
  await desk.has(licenseOf([drainage], { number: 3 }));
  desk.passes(duration(23, HOUR));
  await desk.use(async (opened) => {
    decisionOf(opened, { productId: drainage.productId, featureString: '', version: null });
    clears(opened, checkoutIdOf(1));
    await imports(opened, desk.brings('demo-modeler.belic', licenseOf([modeler])));
  });
  desk.passes(duration(1, HOUR));
}

/** A log as the window and the gate leave it, the same wherever it is shown. */
function hasRun(desk: SceneDesk): void {
  const home = '/home/a.kowalska';
  const window = { program: 'electron', processId: 4_130, home };
  const gate = { program: 'gate', processId: 4_127, home };
  const lines = [
    logLine({ level: 'info', area: 'program', code: 'started', facts: {} }, { ...gate, time: '2026-07-01T05:58:12.004Z' }),
    logLine({ level: 'info', area: 'window', code: 'opened', facts: { keystore: 'file', journal: 'wal' } }, { ...window, time: '2026-07-01T07:59:41.310Z' }),
    logLine({ level: 'info', area: 'gate', code: 'session-begun', facts: { product: 1001, status: 'online', isRecorded: true } }, { ...gate, time: '2026-07-01T07:59:58.772Z' }),
  ];
  mkdirSync(logFolder(desk.profile), { recursive: true });
  writeFileSync(logPath(logFolder(desk.profile), 0), `${lines.join('\n')}\n`);
}

/** As the installed program's own window shows it: what only that can have is there. */
function asInstalled(api: LicensingApi): LicensingApi {
  const installed = (snapshot: Snapshot): Snapshot => ({ ...snapshot, host: 'electron', whyNoLoginStart: null });
  return {
    ...api,
    request: async (name, argument) => {
      const reply = await api.request(name, argument);
      return reply.ok && (name === 'getSnapshot' || name === 'refresh') ? { ok: true, value: installed(reply.value as Snapshot) } : reply;
    },
    subscribe: (listener) =>
      api.subscribe((event) => listener(event.event === 'licensingChanged' ? { ...event, payload: installed(event.payload) } : event)),
  };
}

/** The pages beside Overview, licenses and Import. */
export const PAGE_SCENES: readonly Scene[] = [
  {
    name: 'activity',
    before: someDays,
    steps: async (page) => {
      await goes(page, 'Activity');
      await page.getByRole('listitem').filter({ hasText: 'Checkout' }).first().waitFor();
    },
  },
  {
    name: 'activity-nothing-found',
    before: someDays,
    steps: async (page) => {
      await goes(page, 'Activity');
      await page.getByRole('searchbox').fill('bridge');
      await page.getByText('Nothing matches').waitFor();
    },
  },
  {
    name: 'activity-empty',
    steps: async (page) => {
      await goes(page, 'Activity');
      await page.getByText('Nothing has happened here yet').waitFor();
    },
  },
  {
    name: 'diagnostics',
    before: usualDesk,
    steps: async (page) => {
      await goes(page, 'Diagnostics');
      await page.getByRole('heading', { name: 'Clock', exact: true }).waitFor();
    },
  },
  {
    name: 'diagnostics-not-working',
    before: async (desk) => {
      await usualDesk(desk);
      chmodSync(desk.profile, 0o777);
    },
    steps: async (page) => {
      await goes(page, 'Diagnostics');
      await page.getByText('Not working', { exact: true }).first().waitFor();
    },
  },
  {
    name: 'diagnostics-report',
    before: usualDesk,
    steps: async (page) => {
      await goes(page, 'Diagnostics');
      await page.getByRole('button', { name: 'What the report will hold' }).click();
      await page.getByRole('tab', { name: 'history.jsonl' }).click();
      await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'diagnostics-log',
    before: async (desk) => {
      await usualDesk(desk);
      hasRun(desk);
    },
    steps: async (page) => {
      await goes(page, 'Diagnostics');
      await page.getByRole('button', { name: 'What the report will hold' }).click();
      await page.getByRole('tab', { name: 'log.jsonl' }).click();
      await page.getByRole('tabpanel').scrollIntoViewIfNeeded();
    },
  },
  { name: 'settings', before: usualDesk, steps: (page) => goes(page, 'Settings') },
  {
    name: 'settings-managed',
    before: async (desk) => {
      desk.hasPolicies('{"OfflineDays": 3, "NativeNotifications": true, "ServiceUrl": "https://licensing.example.com/", "Updates": "off", "Proxy": "system", "LogLevel": "info"}');
      await usualDesk(desk);
    },
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByText('https://licensing.example.com', { exact: true }).waitFor();
    },
  },
  {
    name: 'diagnostics-policies',
    before: async (desk) => {
      desk.hasPolicies('{"OfflineDays": "three", "Colour": "red", "Updates": "off"}');
      await usualDesk(desk);
    },
    steps: async (page) => {
      await goes(page, 'Diagnostics');
      await page.getByText('“Colour” is not a setting').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'diagnostics-import-folder-refused',
    before: async (desk) => {
      await usualDesk(desk);
      desk.hasPolicies(JSON.stringify({ ImportFolder: desk.brings('licenses.zip', licenseOf([drainage])) }));
    },
    steps: async (page) => {
      await goes(page, 'Diagnostics');
      await page.getByText('Nothing is imported from').waitFor();
    },
  },
  {
    name: 'folder-news',
    before: async (desk) => {
      await usualDesk(desk);
      mkdirSync(join(desk.folder, 'licenses'));
      writeFileSync(join(desk.folder, 'licenses', 'demo-drainage.belic'), licenseOf([drainage], { number: 4 }));
      writeFileSync(join(desk.folder, 'licenses', 'demo-structure.belic'), fileOf('', [drainage], { number: 5, machineName: NEARLY_HERE }).content);
      desk.hasPolicies(JSON.stringify({ ImportFolder: join(desk.folder, 'licenses') }));
    },
    steps: (page) => page.getByRole('main').getByText('Imported: Demo Drainage').waitFor(),
  },
  {
    name: 'settings-installed',
    before: usualDesk,
    through: asInstalled,
    steps: async (page) => {
      await goes(page, 'Settings');
      const icon = page.getByRole('radiogroup', { name: 'Icon in the notification area' });
      await icon.getByRole('radio', { name: 'On' }).waitFor();
      await icon.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'settings-language',
    before: usualDesk,
    steps: async (page) => {
      await goes(page, 'Settings');
      await page.getByRole('button', { name: /^As the system.*Language|Language/ }).click();
      await page.getByRole('option', { name: /Polski/ }).waitFor();
    },
  },
  {
    name: 'help',
    before: usualDesk,
    steps: async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: 'Help' }).waitFor();
    },
  },
];
