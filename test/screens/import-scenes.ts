import type { RequestName } from '#core/contract/request-names.ts';
import type { LicensingEvent } from '#core/contract/events.ts';
import { OTHER_USER } from '#fixtures/builders/checkouts.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { drops, goes, hasFocus, type DraggedFile } from '../end-to-end/support/license-pages.ts';
import { hasModeler, usualDesk } from './overview-scenes.ts';
import type { Scene } from './scene.ts';
import { drainage, fileOf, licenseOf, modeler, NEARLY_HERE, review, structures } from './scene-desk.ts';

const GOOD = fileOf('demo-modeler.belic', [modeler]);
const NEARLY = fileOf('demo-drainage.belic', [drainage], { number: 2, machineName: NEARLY_HERE, lastDay: '2026-11-30' });
const HOSTILE = `invoice\u202excod.<img src=x onerror=alert(1)>\n${'A'.repeat(220)}.belic`;

/** Drops files and waits for the preview. */
function dropped(...files: readonly DraggedFile[]): Scene['steps'] {
  return async (page) => {
    await drops(page, ...files);
    await hasFocus(page.getByRole('heading', { level: 1, name: 'Check before importing' }));
  };
}

/** Drops files, confirms the preview and waits for what came of it. */
function imported(...files: readonly DraggedFile[]): Scene['steps'] {
  return async (page, desk, window) => {
    await dropped(...files)(page, desk, window);
    await page.keyboard.press('Enter');
    await page.getByText('Step 3 of 3').waitFor();
  };
}

/** Work that is stuck after 412 of 1,200 files. */
function stuck(slow: RequestName): (api: LicensingApi) => LicensingApi {
  return (api) => {
    const listeners = new Set<(event: LicensingEvent) => void>();
    return {
      ...api,
      subscribe: (listener) => {
        listeners.add(listener);
        return api.subscribe(listener);
      },
      request: (name, argument) => {
        if (name !== slow) return api.request(name, argument);
        for (const listener of listeners) listener({ event: 'workProgressed', payload: { done: 412, known: 1_200 } });
        return new Promise(() => undefined);
      },
    };
  };
}

function manyLicenses(): DraggedFile {
  const members = Array.from({ length: 23 }, (_, index) => ({
    name: `licenses/site-${String(index + 1).padStart(2, '0')}.belic`,
    bytes: licenseOf([[modeler, drainage, structures][index % 3] ?? modeler], { number: 20 + index }),
  }));
  const damaged = Buffer.from(members[4]?.bytes ?? []);
  damaged[Math.floor(damaged.length / 2)] = 0x21;
  return {
    name: 'from-the-mail.zip',
    content: storedZip([...members, { name: 'licenses/site-24.belic', bytes: damaged }, { name: 'licenses/read me first.txt', bytes: Buffer.from('Import all of them.') }]),
  };
}

/** Importing license files, from choosing to what came of it. */
export const IMPORT_SCENES: readonly Scene[] = [
  { name: 'import-choose', before: usualDesk, steps: (page) => goes(page, 'Import') },
  { name: 'import-preview', isMain: true, size: { width: 1_040, height: 900 }, before: (desk) => desk.isSignedIn(), steps: dropped(GOOD, NEARLY) },
  { name: 'import-untrusted', before: usualDesk, steps: dropped(fileOf('of-an-untrusted-issuer.belic', [modeler], { issuer: 'stranger' })) },
  {
    name: 'import-another-user',
    before: (desk) => desk.isSignedIn(),
    steps: dropped(
      fileOf('two-applications.xml', [drainage, review], {
        licenseService: 'SELECTserver',
        lastDay: '2026-07-06',
        user: { id: OTHER_USER, email: 'j.nowak@example.com', name: 'Jan Nowak' },
      }),
    ),
  },
  { name: 'import-many', steps: dropped(manyLicenses()) },
  { name: 'import-passed-over', steps: dropped({ name: 'drawings.zip', content: storedZip([{ name: 'bridge.dgn', bytes: Buffer.from('lines') }, { name: 'notes.txt', bytes: Buffer.from('words') }]) }) },
  { name: 'import-already-here', before: hasModeler, steps: dropped(GOOD) },
  { name: 'import-replaces', before: hasModeler, steps: dropped(fileOf('demo-modeler-longer.belic', [modeler], { number: 3, lastDay: '2026-12-31' })) },
  { name: 'import-hostile-name', steps: dropped({ ...GOOD, name: HOSTILE }) },
  {
    name: 'import-progress',
    through: stuck('previewPath'),
    steps: async (page, desk) => {
      await goes(page, 'Import');
      await page.getByRole('textbox', { name: 'Or type where the file' }).fill(desk.brings('many.zip', manyLicenses().content));
      await page.keyboard.press('Enter');
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'import-no-such-file',
    steps: async (page) => {
      await goes(page, 'Import');
      await page.getByRole('textbox', { name: 'Or type where the file' }).fill('/mnt/stick/demo-modeler.belic');
      await page.keyboard.press('Enter');
      await page.getByText('no-such-file').waitFor();
    },
  },
  { name: 'import-done', steps: imported(GOOD) },
  { name: 'import-partly-done', steps: imported(GOOD, NEARLY) },
];
