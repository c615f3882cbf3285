import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { fixtureIssuer } from '#fixtures/builders/fixture-issuer.ts';
import { formatTrustEntry } from '#license-file/trust/format-trust-entry.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import { machineWithOwnEtc, type OwnMachine } from './support/own-etc.ts';
import { ALICE, asUser } from './support/private-mounts.ts';
import type { Circumstances } from './support/workplace.ts';

const FOLDER = '/etc/licensing-client/trust.d';

interface Machine extends OwnMachine {
  /** Runs a command on this machine, with the machine-wide trust folder. */
  readonly on: Circumstances;
}

async function machine(skip: TestContext['skip']): Promise<Machine> {
  const own = await machineWithOwnEtc(skip);
  const { through, program } = own.mounts;
  return { ...own, on: { trust: null, through, program } };
}

/** What a command is given as an ordinary user on a machine, with a profile of the user's own. */
function asAlice({ folder, mounts }: Machine): Circumstances {
  const profile = join(folder, 'alice', 'profile');
  mkdirSync(join(folder, 'alice'), { recursive: true });
  chownSync(join(folder, 'alice'), ALICE, ALICE);
  return { trust: null, profile, ...asUser(ALICE, mounts) };
}

describe.concurrent('the machine-wide trust folder', () => {
  it('is made and filled by an administrator, and serves every user', async ({ skip }) => {
    const here = await machine(skip);
    const { licensing, file, on, etc } = here;
    const entry = file('sent.json', formatTrustEntry(fixtureIssuer().trustEntry));
    const license = file('a.belic', licenseFor('belic', 1001));
    chmodSync(license, 0o644);

    const none = await licensing(['trust', 'list', '--json'], on);
    expect(none.json()).toMatchObject({ folder: FOLDER, isOverride: false, entries: [], folderProblem: null });
    const refused = await licensing(['trust', 'add', entry], asAlice(here));
    expect(refused.exitCode).toBe(12);
    expectFinishedText(refused);
    expectOneExplanation(refused.stderr, 'needs-administrator');
    expect(readdirSync(etc)).not.toContain('licensing-client');

    const added = await licensing(['trust', 'add', entry, '--json'], on);
    expect({ exitCode: added.exitCode, stderr: added.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(readdirSync(join(etc, 'licensing-client', 'trust.d'))).toHaveLength(1);
    const imported = await licensing(['import', license, '--json'], asAlice(here));
    expect(imported.json()).toMatchObject({ files: [{ outcome: 'imported' }] });
    expect(imported.exitCode).toBe(0);
    const again = await licensing(['trust', 'add', entry], asAlice(here));
    expect(again.exitCode, 'also where it is there already').toBe(12);
  });

  it.for([
    ['everybody may write in it', (folder: string): void => chmodSync(folder, 0o777), 'trust-folder-writable-by-others', 4],
    ['an ordinary user owns it', (folder: string): void => chownSync(folder, ALICE, ALICE), 'trust-folder-not-owned-by-administrator', 4],
    ['its folder is writable by a group', (folder: string): void => chmodSync(join(folder, '..'), 0o775), 'trust-folder-writable-by-others', 4],
  ] as const)('is refused whole where %s: clearly, and before anything else', async ([, spoil, code, exitCode], { skip }) => {
    const here = await machine(skip);
    const { licensing, file, on, etc } = here;
    const folder = join(etc, 'licensing-client', 'trust.d');
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    writeFileSync(join(folder, 'example.json'), formatTrustEntry(fixtureIssuer().trustEntry), { mode: 0o644 });
    const license = file('a.belic', licenseFor('belic', 1001));
    expect((await licensing(['import', license], on)).exitCode).toBe(0);

    spoil(folder);
    const list = await licensing(['trust', 'list'], on);
    expect(list.exitCode).toBe(exitCode);
    expectFinishedText(list);
    expectOneExplanation(list.stderr, code);
    expect(list.stdout).not.toContain('Example Engineering');
    const imported = await licensing(['import', license], on);
    expect(imported.exitCode).toBe(4);
    expectOneExplanation(imported.stderr, code);
    expectOneExplanation(imported.stdout, 'untrusted-issuer');
    const status = await licensing(['status', '--product', '1001'], on);
    expect(status.exitCode).toBe(20);
    expectOneExplanation(status.stderr, code);
    const added = await licensing(['trust', 'add', join(here.trust, 'example.json')], on);
    expect(added.exitCode).toBe(4);
    expectOneExplanation(added.stderr, code);

    for (const words of [['status'], ['verify', license], ['list'], ['whoami'], ['clear', 'nothing'], ['trust', 'list']]) {
      const answer = (await licensing([...words, '--json'], on)).json<object>();
      expect(answer, words.join(' ')).toMatchObject({ schema: 1, trustFolderProblem: { code } });
    }
    const elsewhere = await licensing(['status', '--json'], { ...on, trust: here.trust });
    expect(elsewhere.json<object>()).toMatchObject({ trustFolderProblem: null });

    // The developer's own folder is exempt, and shown.
    chmodSync(here.trust, 0o777);
    const developer = await licensing(['trust', 'list', '--json'], { ...on, trust: here.trust });
    expect(developer.json()).toMatchObject({ isOverride: true, folderProblem: null, entries: [{ name: 'Example Engineering' }] });
  });
});
