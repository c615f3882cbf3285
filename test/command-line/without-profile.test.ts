import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ImportJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

const LOOKING = [['verify', 'good.belic'], ['import', '--dry-run', 'good.belic']] as const;

describe('looking at a file', () => {
  it('makes no profile, whether its folder is missing or empty', async () => {
    const place = makeWorkplace();
    place.file('good.belic', licenseFor('belic', 1001));
    for (const words of LOOKING) {
      expect((await place.licensing([...words])).exitCode).toBe(0);
      expect(existsSync(place.profile)).toBe(false);
    }
    mkdirSync(place.profile, { mode: 0o700 });
    for (const words of LOOKING) {
      expect((await place.licensing([...words])).exitCode).toBe(0);
      expect(readdirSync(place.profile)).toEqual([]);
    }
    const dry = (await place.licensing(['import', '--dry-run', '--json', 'good.belic', 'good.belic'])).json<ImportJson>();
    expect(dry.files.map(({ outcome }) => outcome)).toEqual(['imported', 'unchanged']);
    const real = (await place.licensing(['import', '--json', 'good.belic', 'good.belic'])).json<ImportJson>();
    expect(real).toEqual({ ...dry, dryRun: false });
  });

  it('goes on without a profile that cannot be used, and says so', async () => {
    const place = makeWorkplace();
    place.file('good.belic', licenseFor('belic', 1001));
    place.file('profile/thesis.txt', 'years of work');
    chmodSync(place.profile, 0o700);
    const verified = await place.licensing(['verify', 'good.belic']);
    expect(verified.exitCode).toBe(0);
    expect(verified.stdout).toContain('Good: every check passed.');
    expectFinishedText(verified);
    expectOneExplanation(verified.stderr, 'profile-folder-holds-other-files');
    expect(verified.stderr).toContain('The files were verified all the same');
    expect(readdirSync(place.profile)).toEqual(['thesis.txt']);
  });
});
