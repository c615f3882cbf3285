import { describe, expect, it } from 'vitest';
import { NO_OVERRIDES } from '#main/developer-overrides/developer-overrides.ts';
import { readDeveloperOverrides } from '#main/developer-overrides/read-developer-overrides.ts';

const ALL = {
  LICENSING_PROFILE_DIR: '/somewhere/profile',
  LICENSING_TRUST_DIR: 'trust',
  LICENSING_APPLICATIONS_DIR: 'applications.d',
  LICENSING_POLICY_FILE: 'policy.json',
  LICENSING_MACHINE_NAME: 'TestDeviceId',
  LICENSING_NOW: '2020-01-15T12:00:00Z',
};

describe('developer overrides', () => {
  it('are none in an ordinary environment', () => {
    expect(readDeveloperOverrides({ PATH: '/usr/bin', HOME: '/home/a' }, false)).toEqual({ ok: true, overrides: NO_OVERRIDES });
  });

  it('are all read, and shown in the order of the documentation', () => {
    expect(readDeveloperOverrides(ALL, false)).toEqual({
      ok: true,
      overrides: {
        profileFolder: '/somewhere/profile',
        trustFolder: 'trust',
        applicationsFolder: 'applications.d',
        policyFile: 'policy.json',
        machineName: 'TestDeviceId',
        startsAt: Date.UTC(2020, 0, 15, 12),
        inForce: Object.entries(ALL).map(([variable, value]) => ({ variable, value })),
        ignored: [],
      },
    });
  });

  it('may name a trust folder, a folder of applications or a profile folder alone', () => {
    expect(readDeveloperOverrides({ LICENSING_APPLICATIONS_DIR: '/a' }, false)).toMatchObject({ ok: true });
    expect(readDeveloperOverrides({ LICENSING_TRUST_DIR: '/t' }, false)).toMatchObject({ ok: true });
    expect(readDeveloperOverrides({ LICENSING_PROFILE_DIR: '/p' }, false)).toMatchObject({ ok: true });
  });

  it.each(['LICENSING_NOW', 'LICENSING_MACHINE_NAME'] as const)('refuse %s without a profile folder', (variable) => {
    const result = readDeveloperOverrides({ [variable]: ALL[variable], LICENSING_TRUST_DIR: '/t' }, false);
    expect(result).toEqual({ ok: false, problem: { code: 'override-needs-profile-folder', variable, value: ALL[variable] } });
  });

  it.each(Object.keys(ALL))('refuse %s set to nothing or to white space', (variable) => {
    for (const value of ['', ' ', '\t\n']) {
      expect(readDeveloperOverrides({ ...ALL, [variable]: value }, false)).toEqual({
        ok: false,
        problem: { code: 'override-empty', variable, value },
      });
    }
  });

  it.each(['now', '2020-01-15', '2020-01-15T12:00:00', '2020-02-30T00:00:00Z', '1579089600000', '2020-01-15T24:00:00Z', ' 2020-01-15T12:00:00Z'])(
    'refuse the instant %s and name it',
    (value) => {
      expect(readDeveloperOverrides({ ...ALL, LICENSING_NOW: value }, false)).toEqual({
        ok: false,
        problem: { code: 'override-not-an-instant', variable: 'LICENSING_NOW', value },
      });
    },
  );

  it.each(['two words', 'line\nbreak', 'x'.repeat(254), 'reversed\u202ename'])('refuse a machine name no computer can have (%j)', (value) => {
    expect(readDeveloperOverrides({ ...ALL, LICENSING_MACHINE_NAME: value }, false)).toMatchObject({
      ok: false,
      problem: { code: 'override-not-a-machine-name', value },
    });
  });

  it('are ignored by a packaged build, right or wrong, and named as ignored', () => {
    const wrong = { ...ALL, LICENSING_NOW: 'nonsense', LICENSING_PROFILE_DIR: '' };
    expect(readDeveloperOverrides(wrong, true)).toEqual({
      ok: true,
      overrides: { ...NO_OVERRIDES, ignored: Object.keys(ALL) },
    });
    expect(readDeveloperOverrides({ LICENSING_NOW: ALL.LICENSING_NOW }, true)).toEqual({
      ok: true,
      overrides: { ...NO_OVERRIDES, ignored: ['LICENSING_NOW'] },
    });
  });
});
