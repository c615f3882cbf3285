import { chmodSync, chownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutIdOf } from '#fixtures/builders/checkout-ids.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ImportJson, ListJson, StatusJson } from './support/json-forms.ts';
import { ALICE, BOB } from './support/private-mounts.ts';
import { folderContent } from './support/store-content.ts';
import { twoUsers } from './support/two-users.ts';
import { makeWorkplace } from './support/workplace.ts';

describe.concurrent('two operating-system users on one machine', () => {
  it('each import the same file for themselves; what one clears stays with the other', async ({ skip }) => {
    const place = makeWorkplace();
    const { licensing, file } = place;
    const { alice, bob } = await twoUsers(place, skip);
    const license = file('shared.belic', licenseFor('belic', 1001));
    for (const user of [alice, bob]) {
      const imported = await licensing(['import', license, '--json'], user);
      expect(imported.exitCode).toBe(0);
      expect(imported.json<ImportJson>()).toMatchObject({ files: [{ outcome: 'imported' }] });
    }
    const people = await licensing(['import', license], alice);
    expectFinishedText(people);
    expect(people.stdout).toContain(`uid:${String(ALICE)}`);
    for (const [user, id] of [[alice, ALICE], [bob, BOB]] as const) {
      expect(statSync(user.profile).mode & 0o777).toBe(0o700);
      const files = readdirSync(user.profile).map((name) => lstatSync(join(user.profile, name)));
      expect(new Set(files.map(({ uid, mode }) => `${String(uid)} ${(mode & 0o777).toString(8)}`))).toEqual(new Set([`${String(id)} 600`]));
    }

    expect((await licensing(['clear', checkoutIdOf(1001), '--yes'], alice)).exitCode).toBe(0);
    const cleared = await licensing(['status', '--product', '1001', '--json'], alice);
    expect(cleared.json<StatusJson>().decisions).toMatchObject([{ status: 'NotEntitled', reason: 'checkout-cleared' }]);
    const kept = await licensing(['status', '--product', '1001', '--json'], bob);
    expect(kept.exitCode).toBe(0);
    expect(kept.json<StatusJson>().decisions).toMatchObject([{ status: 'Ok', reason: 'covered-by-checkout' }]);
    const again = await licensing(['import', license], alice);
    expect(again.exitCode).toBe(7);
    const bobs = await licensing(['import', license, '--json'], bob);
    expect(bobs.json<ImportJson>()).toMatchObject({ files: [{ outcome: 'unchanged' }] });
    const list = await licensing(['list', '--json'], bob);
    expect(list.json<ListJson>().checkouts.map(({ state }) => state)).toEqual(['active']);
  });

  it('are each refused the other’s profile folder, and so is root; nothing in it changes', async ({ skip }) => {
    const place = makeWorkplace();
    const { licensing, file } = place;
    const { alice, bob } = await twoUsers(place, skip);
    const license = file('shared.belic', licenseFor('belic', 1001));
    await licensing(['import', license], alice);
    const before = folderContent(alice.profile);
    const expected = [
      [{ ...bob, profile: alice.profile }, 'profile-folder-of-another-owner'],
      [{ profile: alice.profile }, 'profile-folder-of-another-owner'],
    ] as const;
    for (const [circumstances, code] of expected) {
      for (const words of [['import', license], ['status', '--product', '1001'], ['clear', '--product', '1001', '--yes'], ['list']]) {
        const run = await licensing(words, circumstances);
        expect(run).toMatchObject({ exitCode: 12, stdout: '' });
        expectFinishedText(run);
        expectOneExplanation(run.stderr, code);
      }
    }
    expect(folderContent(alice.profile)).toEqual(before);

    // Handed over with all its files, it is still Alice's.
    for (const name of ['', ...readdirSync(alice.profile)]) chownSync(join(alice.profile, name), BOB, BOB);
    chmodSync(join(alice.profile, '..'), 0o777);
    const handed = await licensing(['status', '--product', '1001'], { ...bob, profile: alice.profile });
    expect(handed.exitCode).toBe(12);
    expectOneExplanation(handed.stderr, 'profile-of-another-user');
  });
});
