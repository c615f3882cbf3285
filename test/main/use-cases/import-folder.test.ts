import { chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FolderNews } from '#core/contract/folder-news.ts';
import { DAY } from '#core/time/instant.ts';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { at } from '#fixtures/builders/instants.ts';
import { aBelic } from '#fixtures/builders/license-files.ts';
import { aRevocationList } from '#fixtures/builders/revocation-lists.ts';
import { storedZip } from '#fixtures/builders/stored-zip.ts';
import type { TrustEntry } from '#license-file/trust/trust-entry.ts';
import { readImportFolder } from '#main/import-folder/read-import-folder.ts';
import { importFolderFindings } from '#main/use-cases/diagnostics/import-folder-health.ts';
import { folderNewsTold, readFolderNews } from '#main/use-cases/import-folder/folder-news.ts';
import { importFolderFiles } from '#main/use-cases/import-folder/import-folder-files.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import { readHistory } from '#main/use-cases/read-history.ts';
import { clears, imports, statusOf, valueOf } from './answers.ts';
import { Workstation } from './workstation.ts';

const issuer = fixtureIssuer();
const OTHERS: TrustEntry = { kind: 'pinned', name: 'Another issuer', licenseServices: ['SES'], receipts: false, pinnedCertificate: 'ab'.repeat(32) };

let workstation: Workstation;
let folder: string;
beforeEach(() => {
  workstation = new Workstation(issuer.trustEntry);
  folder = join(workstation.folder, 'import.d');
  mkdirSync(folder);
});
afterEach(() => {
  workstation.remove();
});

const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, name), bytes);
const NAMED = { setBy: 'computer-policy', isOwn: false } as const;

/** One look at the folder, as a process does it at its start. */
async function look(opened: OpenedProfile): Promise<readonly FolderNews[]> {
  const reading = await readImportFolder({ path: folder, ...NAMED });
  if (reading.state !== 'read') throw new Error(reading.state);
  return valueOf(await importFolderFiles(() => ({ ok: true, value: opened }), reading.files));
}

const untold = (opened: OpenedProfile): readonly FolderNews[] => {
  const answer = opened.cache.read(readFolderNews);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

describe('a license file in the import folder', () => {
  it('is imported once, is told until it was seen, and is in the history as the organisation’s', async () => {
    put('a.belic', aBelic());
    await workstation.use(async (opened) => {
      const news = await look(opened);
      expect(news).toMatchObject([{ file: 'import.d/a.belic', outcome: 'imported', code: null, applications: [expect.any(String) as string] }]);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
      expect(await look(opened)).toEqual([]);
      expect(untold(opened)).toEqual(news);
    });
    await workstation.use(async (opened) => {
      expect(await look(opened)).toEqual([]);
      const [one] = untold(opened);
      valueOf(folderNewsTold(opened, [one?.digest ?? '']));
      expect(untold(opened)).toEqual([]);
      const entries = valueOf(readHistory(opened, null)).filter(({ kind }) => kind === 'imported');
      expect(entries).toMatchObject([{ details: { file: 'import.d/a.belic', origin: 'folder' } }]);
    });
  });

  it('is not imported again once it was cleared, under whatever name it lies there', async () => {
    put('a.belic', aBelic());
    await workstation.use(async (opened) => {
      await look(opened);
      clears(opened, checkoutIdOf(1));
      put('b.belic', aBelic());
      expect(await look(opened)).toEqual([]);
      expect(statusOf(opened)).toBe('NotEntitled checkout-cleared');
    });
  });

  it('is nothing to speak of where the person had imported it', async () => {
    put('a.belic', aBelic());
    await workstation.use(async (opened) => {
      await imports(opened, workstation.brings('mine.belic', aBelic()));
      expect(await look(opened)).toEqual([]);
      expect(untold(opened)).toEqual([]);
    });
  });

  it('that is refused is said once with why, and has another turn when its issuer is trusted', async () => {
    workstation.trusts(OTHERS);
    put('a.belic', aBelic());
    for (const expected of [[{ outcome: 'refused', code: 'untrusted-issuer' }], []]) {
      await workstation.use(async (opened) => expect(await look(opened)).toMatchObject(expected));
    }
    // Something else that is trusted makes it no better, and it is not said again.
    workstation.trusts({ ...OTHERS, pinnedCertificate: 'cd'.repeat(32) });
    await workstation.use(async (opened) => {
      expect(await look(opened)).toEqual([]);
      expect(untold(opened)).toHaveLength(1);
    });
    workstation.trusts(OTHERS, issuer.trustEntry);
    await workstation.use(async (opened) => {
      expect(await look(opened)).toMatchObject([{ outcome: 'imported' }]);
      expect(untold(opened)).toMatchObject([{ outcome: 'imported' }]);
      expect(statusOf(opened)).toBe('Ok covered-by-checkout');
    });
  });

  it('for another computer, issued in the future or damaged has another turn when that can have changed, and no other', async () => {
    put('other.belic', aBelic({ checkoutId: checkoutIdOf(2), machineName: 'WS-9999' }));
    put('future.belic', aBelic({ checkoutId: checkoutIdOf(3), issuedAt: at('2026-07-10T00:00:00.000Z'), notBefore: at('2026-07-10T00:00:00.000Z') }));
    put('damaged.belic', `${Buffer.from(aBelic()).toString('latin1').slice(0, 900)}`);
    await workstation.use(async (opened) => {
      expect((await look(opened)).map(({ file, code }) => [file, code])).toEqual([
        ['import.d/damaged.belic', 'damaged'],
        ['import.d/future.belic', 'issued-in-the-future'],
        ['import.d/other.belic', 'other-machine'],
      ]);
      expect(await look(opened)).toEqual([]);
      workstation.passes((9 * DAY) as typeof DAY);
      expect(await look(opened)).toMatchObject([{ file: 'import.d/future.belic', outcome: 'imported' }]);
    });
  });

  it('is imported after a list beside it that ends it', async () => {
    put('a.belic', aBelic());
    put('z.list', aRevocationList({ checkouts: [{ checkoutId: checkoutIdOf(1), revokedAt: at('2026-05-01T00:00:00.000Z') }] }));
    await workstation.use(async (opened) => {
      expect((await look(opened)).map(({ outcome, code }) => [outcome, code])).toEqual([['revocations', null], ['refused', 'revoked']]);
    });
  });

  it('in a zip is imported with the others of it', async () => {
    put('all.zip', storedZip([{ name: 'a.belic', bytes: aBelic() }, { name: 'readme.txt', bytes: Buffer.from('hello') }]));
    await workstation.use(async (opened) => {
      expect(await look(opened)).toMatchObject([{ file: 'all.zip/a.belic', outcome: 'imported' }]);
      expect(await look(opened)).toEqual([]);
    });
  });
});

describe('whatever else is in the import folder', () => {
  it('is passed over: other files, folders, links, devices', async () => {
    put('readme.txt', 'Licenses for everybody');
    put('empty', '');
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, 'below', 'b.belic'), aBelic());
    symlinkSync(workstation.brings('elsewhere.belic', aBelic()), join(folder, 'link.belic'));
    symlinkSync('/dev/zero', join(folder, 'zero'));
    symlinkSync('.', join(folder, 'loop'));
    await workstation.use(async (opened) => {
      const news = await look(opened);
      expect(news.filter(({ code }) => code === null)).toEqual([]);
      expect(statusOf(opened)).toBe('NotEntitled never-signed-in');
    });
  });

  it.for([
    ['more files than are taken in', { files: 2, fileBytes: 1_000, totalBytes: 10_000 }, 'too-many'],
    ['more bytes than are taken in', { files: 10, fileBytes: 1_000, totalBytes: 20 }, 'too-large'],
  ] as const)('is not read at all where there are %s', async ([, limits, cause]) => {
    for (const name of ['a', 'b', 'c']) put(name, 'ten bytes.');
    expect(await readImportFolder({ path: folder, ...NAMED }, limits)).toEqual({ state: 'not-read', cause });
  });

  it('is refused alone where it is larger than a file may be', async () => {
    put('large.belic', 'x'.repeat(2_000));
    const reading = await readImportFolder({ path: folder, ...NAMED }, { files: 10, fileBytes: 1_000, totalBytes: 10_000 });
    expect(reading).toMatchObject({ state: 'read', files: [{ name: 'large.belic', source: { content: { problem: { cause: 'file-too-large' } } } }] });
  });

  it.skipIf(process.platform === 'win32').each([
    [0o755, []],
    [0o775, []],
    [0o777, ['import-folder-open']],
  ])('is named in Diagnostics where everybody can write in the folder that a policy names (%o)', async (mode, codes) => {
    chmodSync(folder, mode);
    const reading = await readImportFolder({ path: folder, ...NAMED });
    const surroundings = workstation.surroundings();
    const managedPolicy = { ...surroundings.managedPolicy, settings: { ImportFolder: { value: folder, origin: 'computer' as const, place: 'here' } } };
    await workstation.use((opened) => {
      const findings = importFolderFindings({ ...surroundings, managedPolicy }, { ok: true, value: opened }, reading);
      expect(findings.filter(({ state }) => state !== 'good').map(({ code }) => code)).toEqual(codes);
    });
  });

  it('is nothing where there is no folder, and refused where a file is in its place', async () => {
    const path = join(workstation.folder, 'nowhere');
    expect(await readImportFolder({ path, ...NAMED })).toEqual({ state: 'absent' });
    expect(await readImportFolder({ path: workstation.brings('file', 'x'), ...NAMED })).toMatchObject({ state: 'refused', cause: 'not-a-folder' });
  });
});

describe.runIf(process.getuid?.() === 0)('the computer’s own import folder', () => {
  const OWN = { setBy: 'built-in', isOwn: true } as const;
  let path: string;
  beforeEach(() => {
    path = `/etc/licensing-import-test-${String(process.pid)}`;
    mkdirSync(path, { mode: 0o755 });
    writeFileSync(join(path, 'a.belic'), aBelic(), { mode: 0o644 });
  });
  afterEach(() => {
    rmSync(path, { recursive: true });
  });

  it('counts where only administrators can write, file by file', async () => {
    writeFileSync(join(path, 'b.belic'), aBelic({ checkoutId: checkoutIdOf(2) }));
    chmodSync(join(path, 'b.belic'), 0o666);
    const reading = await readImportFolder({ path, ...OWN });
    expect(reading).toMatchObject({ state: 'read', files: [{ name: 'a.belic' }], notCounted: [{ path: join(path, 'b.belic'), cause: 'writable' }] });
    expect(readdirSync(path)).toHaveLength(2);
  });

  it('is refused whole where others can write in it', async () => {
    chmodSync(path, 0o777);
    expect(await readImportFolder({ path, ...OWN })).toEqual({ state: 'refused', cause: 'writable', path });
  });
});
