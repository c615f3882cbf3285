import { expect, test } from 'vitest';
import { findLicensingProgram } from '#main/application-gate/client/start-gate.ts';

function found(named: string | null, environment: Readonly<Record<string, string>>, there: readonly string[]): string | null {
  return findLicensingProgram(named, { platform: 'linux', environment, isExecutable: (path) => there.includes(path) });
}

test('the licensing program is what the application names, then what the environment does, then what was installed, then what is on PATH', () => {
  const environment = { LICENSING_EXECUTABLE: '/a/licensing', PATH: '/b:/c' };
  const there = ['/z/licensing', '/a/licensing', '/usr/bin/licensing', '/c/licensing'];
  expect(found('/z/licensing', environment, there)).toBe('/z/licensing');
  expect(found(null, environment, there)).toBe('/a/licensing');
  expect(found(null, { PATH: '/b:/c' }, there)).toBe('/usr/bin/licensing');
  expect(found(null, { PATH: '/b:/c' }, ['/c/licensing'])).toBe('/c/licensing');
  expect(found(null, { PATH: '/b:/c' }, [])).toBeNull();
});

test('what is named and not there is not looked for elsewhere, and no path depends on the working folder', () => {
  const there = ['licensing', './licensing', '/c/licensing', '/usr/bin/licensing'];
  expect(found('/z/licensing', { PATH: '/c' }, there)).toBeNull();
  expect(found('./licensing', { PATH: '/c' }, there)).toBeNull();
  expect(found(null, { LICENSING_EXECUTABLE: 'licensing', PATH: '/c' }, there)).toBeNull();
  expect(found(null, { PATH: ':.:c' }, ['licensing', './licensing', 'c/licensing'])).toBeNull();
});
