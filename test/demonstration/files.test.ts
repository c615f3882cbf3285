import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileView } from '#core/contract/import-preview.ts';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { readApplications } from '#main/applications/read-applications.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { demonstrationFolders } from '#main/demonstration/demonstration-folders.ts';
import { prepareDemonstration } from '#main/demonstration/prepare-demonstration.ts';
import { similarName } from '#main/demonstration/similar-name.ts';
import { machineNames } from '#main/machine/machine-names.ts';
import { run } from '../command-line/support/run.ts';
import { DemonstrationPlace, EXAMPLE, MADE_AT, type DemonstrationWindow } from './support/demonstration-place.ts';

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
        'ended.belic': 'expired',
        'damaged.belic': 'signature-invalid',
        'project-folder/demo-drainage.belic': 'imported',
        // The list beside it counts first.
        'project-folder/demo-structures.belic': 'revoked',
        'withdrawn-licenses.revocations': 'imported',
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

  test('withdraw a license that was imported', async () => {
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

describe('preparing a demonstration', () => {
  const prepare = (root: string, differing: Partial<Parameters<typeof prepareDemonstration>[0]> = {}): Promise<boolean> => {
    let isMade = false;
    const material = { folders: demonstrationFolders(root), machineName: MACHINE, program: EXAMPLE, now: plus(MADE_AT, DAY), isFresh: false };
    return prepareDemonstration({ ...material, onMaking: () => (isMade = true), ...differing }).then(() => isMade);
  };
  const content = (root: string, name: string): string => readFileSync(join(root, name), 'latin1');

  test('is done once: keys, files and profile stay', async () => {
    const { root } = await DemonstrationPlace.make();
    const before = ['issuer.json', 'files/demo-modeler.belic'].map((name) => content(root, name));
    expect(await prepare(root)).toBe(false);
    expect(['issuer.json', 'files/demo-modeler.belic'].map((name) => content(root, name))).toEqual(before);
  });

  test.each([
    ['for a computer of another name', { machineName: 'WS-0142' }],
    ['after weeks', { now: plus(MADE_AT, duration(20, DAY)) }],
  ])('makes other files %s, by the same issuer', async (_, differing) => {
    const { root } = await DemonstrationPlace.make();
    const [issuer, file] = [content(root, 'issuer.json'), content(root, 'files/demo-modeler.belic')];
    expect(await prepare(root, differing)).toBe(false);
    expect(content(root, 'issuer.json')).toBe(issuer);
    expect(content(root, 'files/demo-modeler.belic')).not.toBe(file);
  });

  test('throws everything away where that is asked for, and begins anew', async () => {
    const place = await DemonstrationPlace.make();
    await place.use((window) => window.moveTo('day-6'));
    const issuer = content(place.root, 'issuer.json');
    expect(await prepare(place.root, { isFresh: true, now: MADE_AT })).toBe(true);
    expect(content(place.root, 'issuer.json')).not.toBe(issuer);
    await place.use(async (window) => {
      expect((await window.shown()).snapshot.demonstration?.time).toBe('now');
    });
  });

  test('keeps the keys to this user alone', async () => {
    const { root } = await DemonstrationPlace.make();
    expect(statSync(join(root, 'issuer.json')).mode & 0o777).toBe(0o600);
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
