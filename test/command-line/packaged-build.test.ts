import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagedProgram } from './support/bundle.ts';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText } from './support/human-text.ts';
import { makeWorkplace } from './support/workplace.ts';

const VARIABLES = ['LICENSING_PROFILE_DIR', 'LICENSING_TRUST_DIR', 'LICENSING_APPLICATIONS_DIR', 'LICENSING_MACHINE_NAME', 'LICENSING_NOW'];

describe('a packaged build', () => {
  it('ignores every developer override, right or wrong, and says so in diagnose', async () => {
    const { licensing, file, folder, profile } = makeWorkplace();
    const data = join(folder, 'data');
    const own = join(data, 'licensing-client');
    const packaged = { program: { node: process.execPath, bundle: packagedProgram() }, environment: { XDG_DATA_HOME: data } };

    const imported = await licensing(['import', file('a.belic', licenseFor('belic', 1001)), '--json'], packaged);
    // The developer's trust folder holds this file's issuer, and does not count.
    expect(imported.json()).toMatchObject({ files: [{ outcome: 'refused', code: 'untrusted-issuer' }] });
    expect(existsSync(profile)).toBe(false);
    expect(existsSync(join(own, 'entitlements.sqlite'))).toBe(true);

    const whoami = await licensing(['whoami', '--json'], packaged);
    const { machineNames } = whoami.json<{ machineNames: string[] }>();
    expect(whoami.json()).toMatchObject({ profileFolder: own, overrides: [] });
    expect(machineNames).not.toContain('FIELD-LAPTOP-07');
    const status = await licensing(['status', '--json'], packaged);
    expect(status.json<{ now: string }>().now.slice(0, 10)).not.toBe('2026-07-01');

    // Nobody can make it answer otherwise than from licenses.
    const scenario = await licensing(['gate', '--scenario', 'checkout'], packaged);
    expect(scenario.exitCode).toBe(2);
    expect(scenario.stderr).toMatch(/unknown option.*--scenario/i);

    const diagnose = await licensing(['diagnose'], packaged);
    expectFinishedText(diagnose);
    expect(diagnose.stdout).toMatch(new RegExp(`packaged build.*${VARIABLES.join(', ')}`));
    expect(diagnose.stdout).toMatch(/packaged +true/);
    const list = await licensing(['trust', 'list', '--json'], packaged);
    expect(list.json()).toMatchObject({ folder: '/etc/licensing-client/trust.d', isOverride: false });

    const wrong = await licensing(['status'], { ...packaged, now: 'nonsense', profile: ' ' });
    expect(wrong.exitCode).toBe(0);
    const alone = await licensing(['list'], { ...packaged, environment: { ...packaged.environment, LICENSING_PROFILE_DIR: null } });
    expect(alone.exitCode).toBe(0);
  });
});
