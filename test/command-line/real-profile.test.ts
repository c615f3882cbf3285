import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import { makeWorkplace } from './support/workplace.ts';

describe('the real profile', () => {
  it('is touched by no false time or name, by whatever path it is named', async () => {
    const place = makeWorkplace();
    const own = join(place.folder, 'home', '.local', 'share', 'licensing-client');
    mkdirSync(own, { recursive: true, mode: 0o700 });
    symlinkSync(own, join(place.folder, 'link'));
    symlinkSync(join(place.folder, 'home', '.local'), join(place.folder, 'local'));
    const refused = [
      { profile: own },
      { profile: join(place.folder, 'link') },
      { profile: 'local/share/licensing-client/' },
      { profile: own, environment: { LICENSING_NOW: null } },
      { profile: own, environment: { LICENSING_MACHINE_NAME: null } },
      // Not made yet.
      { profile: 'local/later/licensing-client', environment: { XDG_DATA_HOME: join(place.folder, 'home', '.local', 'later') } },
    ];
    for (const circumstances of refused) {
      const run = await place.licensing(['status'], circumstances);
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expectFinishedText(run);
      expectOneExplanation(run.stderr, 'override-on-own-profile');
    }
    expect(readdirSync(own)).toEqual([]);
    const folderAlone = { LICENSING_NOW: null, LICENSING_MACHINE_NAME: null };
    expect((await place.licensing(['list'], { profile: own, environment: folderAlone })).exitCode).toBe(0);
  });

  it.each(['', '.', 'home'])('does not lie in the working folder where HOME is "%s"', async (HOME) => {
    const place = makeWorkplace();
    const environment = { HOME, LICENSING_PROFILE_DIR: null, LICENSING_NOW: null, LICENSING_MACHINE_NAME: null };
    const before = readdirSync(place.folder);
    const run = await place.licensing(['whoami', '--json'], { environment });
    expect(run.json<{ profileFolder: string }>().profileFolder).toMatch(/^\//);
    expect(run.json<{ profileFolder: string }>().profileFolder.startsWith(place.folder)).toBe(false);
    expect(readdirSync(place.folder)).toEqual(before);
  });
});
