import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { LATER_MIGRATIONS } from '../main/entitlement-cache/later-migration.ts';
import { withCache } from '../main/entitlement-cache/open-test-cache.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ErrorJson, ImportJson, StatusJson } from './support/json-forms.ts';
import { ALICE, asUser, NO_PRIVATE_MOUNTS, privateMounts, type PrivateMounts } from './support/private-mounts.ts';
import { folderContent, storeContent, type StoreContent } from './support/store-content.ts';
import { makeWorkplace, type Circumstances, type Workplace } from './support/workplace.ts';

/** What asks, what stores and what ends. */
const COMMANDS = [['import', 'good.belic'], ['list'], ['clear', '--product', '1001', '--yes']] as const;

/** Expects that commands give the same one explanation and exit code, and that the folder stays as it was. */
async function expectRefused(place: Workplace, watched: string, code: string, exitCode: number, circumstances?: Circumstances): Promise<void> {
  place.file('good.belic', licenseFor('belic', 1001));
  const before = folderContent(watched);
  for (const words of COMMANDS) {
    const run = await place.licensing([...words], circumstances);
    expect({ words, exitCode: run.exitCode, stdout: run.stdout }).toEqual({ words, exitCode, stdout: '' });
    expectFinishedText(run);
    expectOneExplanation(run.stderr, code);
  }
  const status = await place.licensing(['status', '--product', '1001', '--json'], circumstances);
  expect(status.exitCode).toBe(exitCode);
  // A verdict would be a guess: what cannot be determined is an error, never "not entitled".
  expect(status.json<StatusJson & ErrorJson>()).toMatchObject({ decisions: [{ status: 'Error', statusCode: -1, mayRun: false }], error: { code } });
  const health = await place.licensing(['diagnose', '--json'], circumstances);
  expect(health.exitCode).toBe(exitCode);
  expect(health.json<{ findings: unknown[] }>().findings).toContainEqual(expect.objectContaining({ state: 'bad', problem: expect.objectContaining({ code }) }));
  expect(folderContent(watched)).toEqual(before);
}

/** A workplace with a license imported. */
async function placeWithLicense(): Promise<Workplace> {
  const place = makeWorkplace();
  await place.licensing(['import', place.file('good.belic', licenseFor('belic', 1001))]);
  return place;
}

describe.concurrent('a profile that cannot be used', () => {
  it('because a newer version of the program wrote it is left byte for byte', async () => {
    const place = await placeWithLicense();
    const changes = { migrations: LATER_MIGRATIONS, sealKey: null, identity: { machineNames: ['FIELD-LAPTOP-07'], userId: `uid:${String(process.getuid?.() ?? 0)}` } };
    withCache(place.profile, fixtureIssuer().trust, () => undefined, changes);
    await expectRefused(place, place.profile, 'store-newer-version', 11);
  });

  it('because a file is in its place is left alone', async () => {
    const place = makeWorkplace();
    place.file('profile', 'something else');
    await expectRefused(place, place.trust, 'profile-folder-not-a-folder', 11);
  });

  it('because it is a link is left alone', async () => {
    const place = await placeWithLicense();
    renameSync(place.profile, join(place.folder, 'elsewhere'));
    symlinkSync('elsewhere', place.profile);
    await expectRefused(place, join(place.folder, 'elsewhere'), 'profile-folder-is-a-link', 11);
  });

  it('because other files are in it is left alone', async () => {
    const place = makeWorkplace();
    place.file('profile/thesis.txt', 'years of work');
    chmodSync(place.profile, 0o700);
    await expectRefused(place, place.profile, 'profile-folder-holds-other-files', 11);
  });

  it('because others may write in it is left alone', async () => {
    const place = await placeWithLicense();
    chmodSync(place.profile, 0o777);
    await expectRefused(place, place.profile, 'profile-folder-writable-by-others', 12);
  });
});

/** An ordinary user on this machine, with a folder of her own. */
async function alicesPlace(place: Workplace, skip: TestContext['skip'], script?: string): Promise<{ readonly alice: Circumstances & { readonly profile: string }; readonly mounts: PrivateMounts }> {
  const home = join(place.folder, 'alice');
  mkdirSync(home);
  chownSync(home, ALICE, ALICE);
  const mounts = await privateMounts(place, script);
  if (mounts === null) skip(NO_PRIVATE_MOUNTS);
  return { alice: { ...asUser(ALICE, mounts), profile: join(home, 'profile') }, mounts };
}

describe.concurrent('a profile of an ordinary user', () => {
  it('that she may only read is refused, and is left as it is', async ({ skip }) => {
    const place = makeWorkplace();
    const { alice } = await alicesPlace(place, skip);
    const license = place.file('good.belic', licenseFor('belic', 1001));
    expect((await place.licensing(['import', license], alice)).exitCode).toBe(0);
    chmodSync(alice.profile, 0o500);
    await expectRefused(place, alice.profile, 'profile-read-only', 11, alice);
  });

  it('that cannot be made is told so, and nothing is half made', async ({ skip }) => {
    const place = makeWorkplace();
    const { alice } = await alicesPlace(place, skip);
    chownSync(join(place.folder, 'alice'), 0, 0);
    await expectRefused(place, join(place.folder, 'alice'), 'profile-no-permission', 12, alice);
    expect(existsSync(alice.profile)).toBe(false);
  });
});

describe.concurrent('a full disk', () => {
  it('is said, keeps what is there, and the import works when there is room again', async ({ skip }) => {
    const place = makeWorkplace();
    const { mounts } = await alicesPlace(place, skip, 'mkdir disk && mount -t tmpfs -o size=256k,mode=0700 tmpfs disk');
    const disk = join(place.folder, 'disk');
    const profile = join(disk, 'profile');
    const on: Circumstances = { through: mounts.through, program: mounts.program, profile };
    const shell = (script: string): Promise<unknown> => place.licensing([], { ...on, through: [...mounts.through, 'sh', '-c', script] });
    place.file('a.belic', licenseFor('belic', 1001));
    expect((await place.licensing(['import', 'a.belic'], on)).exitCode).toBe(0);
    // SQLite follows links to where they lead outside of the mount, so a copy is read.
    const content = (copy: string): StoreContent => {
      cpSync(mounts.seen(profile), join(place.folder, copy), { recursive: true });
      return storeContent(join(place.folder, copy));
    };
    const before = content('before');
    const files = Array.from({ length: 4 }, (_, index) => place.file(`b${String(index)}.belic`, licenseFor('belic', 1002 + index)));

    // Room for the store to be opened and for the history, and none for a file.
    await shell(`dd if=/dev/zero of='${disk}/filler' bs=1k count=$(($(df --output=avail -k '${disk}' | tail -n 1) - 48)) 2>&1`);
    const some = await place.licensing(['import', '--json', ...files], on);
    expect(some.exitCode).toBe(11);
    expectOneExplanation(some.stderr, 'store-full');
    expect(some.json<ImportJson>().files.map(({ outcome, code }) => [outcome, code])).toEqual(files.map(() => ['refused', 'store-unavailable']));
    const people = await place.licensing(['import', ...files.slice(0, 2)], on);
    expectFinishedText(people);
    expectOneExplanation(people.stderr, 'store-full');
    expect(content('after').digest).toBe(before.digest);

    await shell(`dd if=/dev/zero of='${disk}/more' bs=1k 2>&1`);
    const none = await place.licensing(['import', files[0] ?? ''], on);
    expect(none).toMatchObject({ exitCode: 11, stdout: '' });
    expectFinishedText(none);
    expectOneExplanation(none.stderr, 'store-full');
    expect(content('after').digest).toBe(before.digest);

    await shell(`rm '${disk}/filler' '${disk}/more' && mount -o remount,size=1m '${disk}'`);
    expect((await place.licensing(['import', ...files], on)).exitCode).toBe(0);
    const status = await place.licensing(['status', '--json'], on);
    expect(status.json<StatusJson>().decisions.map(({ mayRun }) => mayRun)).toEqual([true, true, true, true, true]);
  });

  it('makes no half profile', async ({ skip }) => {
    const place = makeWorkplace();
    const { mounts } = await alicesPlace(place, skip, 'mkdir disk && mount -t tmpfs -o size=8k,mode=0700 tmpfs disk && (dd if=/dev/zero of=disk/filler bs=4k count=2 2>/dev/null || true)');
    const on: Circumstances = { through: mounts.through, program: mounts.program, profile: join(place.folder, 'disk', 'profile') };
    const run = await place.licensing(['import', place.file('a.belic', licenseFor('belic', 1001))], on);
    expect(run.exitCode).toBe(11);
    expectFinishedText(run);
    expectOneExplanation(run.stderr, 'profile-disk-full');
    expect(existsSync(mounts.seen(join(place.folder, 'disk', 'profile')))).toBe(false);
  });
});
