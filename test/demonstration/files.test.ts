import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileView } from '#core/contract/import-preview.ts';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { readApplications } from '#main/applications/read-applications.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { similarName } from '#core/demonstration/similar-name.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import { run } from '../command-line/support/run.ts';
import { DemonstrationPlace, MADE_AT, type DemonstrationWindow } from './support/demonstration-place.ts';
import { serveForTest } from './support/served-demonstration.ts';

const [MACHINE = ''] = machineNames(null);

/** What becomes of the license files below a path of the folder of files, by their own; what is none is passed over. */
async function outcomes(place: DemonstrationPlace, window: DemonstrationWindow, path = ''): Promise<Record<string, string>> {
  const folder = demonstrationFolders(place.root).files;
  const { previewId, files } = await window.get('previewPath', { path: join(folder, path) });
  await window.get('discardPreview', { previewId });
  return Object.fromEntries(files.filter(({ outcome }) => outcome !== 'ignored').map((file) => [file.path.slice(folder.length + 1), file.code ?? file.outcome]));
}

describe('the files of a demonstration', () => {
  test('are of every kind, and come to what their list says', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const found = await outcomes(place, window);
      expect(found).toEqual({
        'demo-modeler.belic': 'imported',
        'demo-review.xml': 'imported',
        'three-applications.belic': 'imported',
        'for-another-computer.belic': 'other-machine',
        'of-an-untrusted-issuer.belic': 'untrusted-issuer',
        'ending-soon.belic': 'imported',
        'ended.belic': 'expired',
        'damaged.belic': 'signature-invalid',
        'project-folder/demo-drainage.belic': 'imported',
        // The list of what was withdrawn came with the sign-in.
        'project-folder/demo-structures.belic': 'revoked',
        'withdrawn-licenses.revocations': 'unchanged',
      });
      // Of a folder, zips are not opened; given by itself it is.
      expect(await outcomes(place, window, 'from-the-mail.zip')).toEqual({
        'from-the-mail.zip/licenses/demo-review.xml': 'imported',
        'from-the-mail.zip/licenses/for-another-computer.belic': 'other-machine',
        'from-the-mail.zip/licenses/damaged.belic': 'signature-invalid',
      });
    });
  });

  test('can be imported, and cover', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const path = join(demonstrationFolders(place.root).files, 'demo-modeler.belic');
      const { previewId } = await window.get('previewPath', { path });
      await window.get('commitImport', { previewId });
      const { decision } = await window.moveTo('after-day-7');
      expect(decision('Demo Modeler')).toMatchObject({ status: 'Ok', source: 'checkout' });
      expect(decision('Demo Drainage').status).toBe('Expired');
    });
  });

  test('show both machine names where one is for another computer', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const path = join(demonstrationFolders(place.root).files, 'for-another-computer.belic');
      const [file] = (await window.get('previewPath', { path })).files as [FileView];
      expect(file.license?.machineName).toBe(similarName(MACHINE));
      expect(similarName(MACHINE)).not.toBe(MACHINE);
    });
  });

  test('do not let a license in that the service has withdrawn', async () => {
    const place = await DemonstrationPlace.make();
    await place.use(async (window) => {
      const { files } = demonstrationFolders(place.root);
      for (const name of ['project-folder', 'withdrawn-licenses.revocations']) {
        const { previewId } = await window.get('previewPath', { path: join(files, name) });
        await window.get('commitImport', { previewId });
      }
      const { decision } = await window.moveTo('after-day-7');
      expect([decision('Demo Drainage').status, decision('Demo Structures').status]).toEqual(['Ok', 'Expired']);
    });
  });

  test('are each named in the list that lies beside them', async () => {
    const place = await DemonstrationPlace.make();
    const { files } = demonstrationFolders(place.root);
    const list = readFileSync(join(files, 'README.txt'), 'utf8');
    for (const name of readdirSync(files)) if (name !== 'README.txt') expect(list).toMatch(new RegExp(`^${name} `, 'm'));
  });
});

describe('a demonstration that is started again', () => {
  const NOTES = ['service/made.json', 'files/demo-modeler.belic'];
  const contents = (root: string): readonly string[] => NOTES.map((name) => readFileSync(join(root, name), 'latin1'));

  test('is as it was: organisation, files and profile stay', async () => {
    const place = await DemonstrationPlace.make();
    const before = contents(place.root);
    await place.endService();
    const again = await serveForTest(place.root, () => plus(MADE_AT, DAY));
    expect(again.isMade).toBe(false);
    expect(contents(place.root)).toEqual(before);
    await again.close();
  });

  test.each([
    ['for a computer of another name', MADE_AT, 'WS-0142'],
    ['after weeks', plus(MADE_AT, duration(20, DAY)), undefined],
  ])('has other files %s, by the same organisation', async (_, now, machineName) => {
    const place = await DemonstrationPlace.make();
    const [organization, file] = contents(place.root);
    await place.endService();
    const again = await serveForTest(place.root, () => now, machineName);
    expect([again.isMade, contents(place.root)[0]]).toEqual([false, organization]);
    expect(contents(place.root)[1]).not.toBe(file);
    await again.close();
  });

  test('begins anew where its organisation is made anew, since its certificates and contracts would end soon', async () => {
    const place = await DemonstrationPlace.make();
    await place.use((window) => window.moveTo('day-6'));
    const [organization] = contents(place.root);
    place.passes(duration(150, DAY));
    await place.endService();
    const again = await serveForTest(place.root, () => place.ownClock().wall);
    expect(again.isMade).toBe(true);
    expect(contents(place.root)[0]).not.toBe(organization);
    await place.use(async (window) => {
      expect((await window.shown()).snapshot.demonstration?.time).toBe('now');
      expect((await window.shown()).decision('Demo Modeler').status).toBe('Ok');
    });
    await again.close();
  });

  test('keeps keys and tokens to this user alone', async () => {
    const { root } = await DemonstrationPlace.make();
    for (const name of ['made.json', 'control.json', 'issuer.pem', 'root-key.pem']) expect([name, statSync(join(root, 'service', name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  test('registers applications that really start, and say what they were told', async () => {
    const { root } = await DemonstrationPlace.make();
    const { entries, entryProblems } = readApplications(applicationsFolder(demonstrationFolders(root).applications));
    expect(entryProblems).toEqual([]);
    expect(entries.map(({ entry }) => entry.name)).toEqual(['Demo Drainage', 'Demo Modeler', 'Demo Structures']);
    const { executable, words } = entries[1]!.entry.command;
    const { exitCode, stderr } = await run({ program: executable, words, environment: {}, folder: root });
    expect([exitCode, stderr.split('.')[0]]).toEqual([20, 'Demo Modeler was started without a license decision']);
  });
});

describe('a similar name', () => {
  test.each([
    ['PL-WS-0142', 'PL-WS-0124'],
    ['vm', 'mv'],
    ['WS-0122', 'WS-01221'],
    ['a', 'a1'],
    ['ws-1', 'ws-11'],
  ])('of %s is %s', (name, similar) => {
    expect(similarName(name)).toBe(similar);
  });
});
