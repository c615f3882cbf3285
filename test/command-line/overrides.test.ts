import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licenseFor } from './support/fixture-files.ts';
import { expectFinishedText, expectOneExplanation } from './support/human-text.ts';
import type { ErrorJson } from './support/json-forms.ts';
import { makeWorkplace } from './support/workplace.ts';

/** No override at all. */
const NONE = {
  LICENSING_PROFILE_DIR: null,
  LICENSING_TRUST_DIR: null,
  LICENSING_APPLICATIONS_DIR: null,
  LICENSING_MACHINE_NAME: null,
  LICENSING_NOW: null,
} as const;

describe.concurrent('developer overrides', () => {
  it.each([
    ['LICENSING_NOW', 'yesterday', 'override-not-an-instant'],
    ['LICENSING_NOW', '2020-01-15', 'override-not-an-instant'],
    ['LICENSING_NOW', '', 'override-empty'],
    ['LICENSING_PROFILE_DIR', '', 'override-empty'],
    ['LICENSING_TRUST_DIR', ' ', 'override-empty'],
    ['LICENSING_APPLICATIONS_DIR', '', 'override-empty'],
    ['LICENSING_POLICY_FILE', '', 'override-empty'],
    ['LICENSING_MACHINE_NAME', 'two words', 'override-not-a-machine-name'],
  ])('refuse %s set to "%s" with exit code 2, for every command, and touch nothing', async (variable, value, code) => {
    const { licensing, profile } = makeWorkplace();
    for (const command of [['status'], ['whoami'], ['diagnose'], ['import', 'x']]) {
      const run = await licensing(command, { environment: { [variable]: value } });
      expect(run).toMatchObject({ exitCode: 2, stdout: '' });
      expectFinishedText(run);
      expectOneExplanation(run.stderr, code);
      expect(run.stderr).toContain(variable);
    }
    expect(existsSync(profile)).toBe(false);
  });

  it.each(['LICENSING_NOW', 'LICENSING_MACHINE_NAME'])('refuse %s without a profile folder, so that no real profile is touched', async (variable) => {
    const { licensing, folder, environment } = makeWorkplace();
    const value = environment()[variable] ?? '';
    const run = await licensing(['list', '--json'], { environment: { ...NONE, [variable]: value } });
    expect(run.exitCode).toBe(2);
    expect(run.json<ErrorJson>().error.code).toBe('override-needs-profile-folder');
    expectOneExplanation(run.stderr, 'override-needs-profile-folder');
    expect(existsSync(join(folder, 'home'))).toBe(false);
  });

  it('in force are shown by whoami and diagnose, and by nothing where there is none', async () => {
    const { licensing, environment, folder } = makeWorkplace();
    const set = Object.entries(environment()).filter(([name]) => name.startsWith('LICENSING_'));
    const whoami = await licensing(['whoami']);
    const diagnose = await licensing(['diagnose']);
    for (const run of [whoami, diagnose]) {
      expect(run.exitCode).toBe(0);
      expectFinishedText(run);
    }
    for (const [name, value] of set) {
      expect(whoami.stdout).toContain(`${name}=${value}`);
      expect(diagnose.stdout).toContain(name);
    }
    const json = await licensing(['whoami', '--json']);
    expect(json.json()).toMatchObject({ machineNames: ['FIELD-LAPTOP-07'], overrides: set.map(([variable, value]) => ({ variable, value })) });

    const ordinary = { environment: { ...NONE, XDG_DATA_HOME: join(folder, 'data') } };
    const none = await licensing(['whoami'], ordinary);
    expect(none.stdout).not.toContain('LICENSING_');
    expect(none.stdout).toContain(join(folder, 'data', 'licensing-client'));
    const health = await licensing(['diagnose', '--json'], ordinary);
    expect(health.json<{ findings: unknown[] }>().findings[0]).toMatchObject({ check: 'overrides', state: 'good' });
  });

  it('without any, the profile lies where the operating system keeps such things', async () => {
    const { licensing, folder, file } = makeWorkplace();
    file('a.belic', licenseFor('belic', 1001));
    const run = await licensing(['import', 'a.belic'], { environment: { ...NONE, LICENSING_TRUST_DIR: join(folder, 'trust') } });
    expect(run.exitCode, run.stdout).toBe(5);
    expect(existsSync(join(folder, 'home', '.local', 'share', 'licensing-client', 'entitlements.sqlite'))).toBe(true);
  });
});
