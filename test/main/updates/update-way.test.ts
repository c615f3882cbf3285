import { describe, expect, it } from 'vitest';
import { readManagedPolicy } from '#main/managed-policy/read-managed-policy.ts';
import { updateWay } from '#main/updates/update-way.ts';
import { updatesFinding } from '#main/use-cases/diagnostics/updates-health.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';

describe('updates', () => {
  it('come by the package manager where deb or rpm installed the program, window and console program alike', () => {
    expect(updateWay('/opt/Licensing Client/licensing-client', true)).toBe('package-manager');
    expect(updateWay('/opt/Licensing Client/resources/bin/licensing', true)).toBe('package-manager');
  });

  it.each(['/home/anna/licensing-client-0.1.0/licensing-client', 'C:\\Program Files\\Licensing Client\\Licensing Client.exe', '/Applications/Licensing Client.app/Contents/MacOS/Licensing Client'])(
    'come with the next package elsewhere: %s',
    (executable) => {
      expect(updateWay(executable, true)).toBe('next-package');
    },
  );

  it('come with the sources in a checkout, wherever Node lies', () => {
    expect(updateWay('/opt/Licensing Client/resources/bin/licensing', false)).toBe('sources');
  });

  it('that a policy asks for are told not to come, since this build has no place for them', () => {
    const policy = (value: 'off' | 'notify' | 'automatic'): ManagedPolicy => {
      return { ...readManagedPolicy(null), settings: { Updates: { value, origin: 'computer', place: 'here' } } };
    };
    expect(updatesFinding(policy('automatic'), 'next-package')).toMatchObject({ state: 'attention', code: 'updates-not-possible', facts: { value: 'automatic', place: 'here' } });
    expect(updatesFinding(policy('notify'), 'package-manager')).toMatchObject({ code: 'updates-not-possible' });
    expect(updatesFinding(policy('off'), 'package-manager')).toMatchObject({ state: 'good', code: 'updates-package-manager' });
    expect(updatesFinding({ ...policy('off'), settings: {} }, 'next-package')).toMatchObject({ state: 'good', code: 'updates-next-package' });
  });
});
