import { describe, expect, it } from 'vitest';
import { parseRegistration } from '#main/applications/parse-registration.ts';
import { registrationText } from './registration-text.ts';

/** What is wrong with a registration, on Linux unless the test says otherwise. */
function problem(text: string, platform: NodeJS.Platform = 'linux'): unknown {
  const parsed = parseRegistration(text, platform);
  return parsed.ok ? null : [parsed.problem, parsed.facts];
}

describe('the registration of an application', () => {
  it('tells product, feature, name, version and command', () => {
    expect(parseRegistration(registrationText({ featureString: 'CIVIL', workingFolder: '/srv/projects' }), 'linux')).toEqual({
      ok: true,
      entry: {
        productId: 4100,
        featureString: 'CIVIL',
        name: 'Demo Modeler',
        version: [10, 16, 2, 34],
        command: { executable: '/opt/demo/modeler', words: ['--file', 'a b'], workingFolder: '/srv/projects' },
      },
    });
  });

  it('may leave out feature and working folder', () => {
    const parsed = parseRegistration(registrationText({ featureString: undefined }), 'linux');
    expect(parsed).toMatchObject({ ok: true, entry: { featureString: '', command: { workingFolder: null } } });
  });

  it.each(['schema', 'productId', 'name', 'version', 'command'])('is refused without %s', (field) => {
    expect(problem(registrationText({ [field]: undefined }))).toEqual(['field-missing', { field }]);
  });

  it.each([
    ['schema', 0],
    ['schema', '1'],
    ['productId', 999],
    ['productId', 1_000_000_000],
    ['productId', 4100.5],
    ['productId', '4100'],
    ['featureString', null],
    ['featureString', 'x'.repeat(257)],
    ['featureString', 'a\u202eb'],
    ['name', ''],
    ['name', ' padded'],
    ['name', 'two\nlines'],
    ['name', 'x'.repeat(201)],
    ['version', '10.16'],
    ['version', 10],
    ['command', '/opt/demo/modeler --file a'],
    ['command', []],
    ['command', ['/opt/demo/modeler', 1]],
    ['command', ['/opt/demo/modeler', 'nul\0inside']],
    ['command', ['/opt/demo/mod\u001beler']],
    ['command', Array.from({ length: 257 }, () => '/x')],
    ['workingFolder', ''],
    ['workingFolder', 'projects'],
  ])('is refused with %s %j', (field, value) => {
    expect(problem(registrationText({ [field]: value }))).toEqual(['field-wrong', { field }]);
  });

  it('is refused with a field that means nothing, or one given twice', () => {
    expect(problem(registrationText({ shell: true }))).toEqual(['field-unknown', { field: 'shell' }]);
    expect(problem(registrationText().replace('{', '{"name":"Other",'))).toEqual(['entry-not-json', { detail: 'json-duplicate-key' }]);
    expect(problem('[]')).toEqual(['entry-not-json', { detail: 'no-object' }]);
    expect(problem('')).toEqual(['entry-not-json', { detail: 'json-malformed' }]);
  });

  it('of a later form is said to be one, whatever else it holds', () => {
    expect(problem(registrationText({ schema: 2, windows: [] }))).toEqual(['registration-of-newer-version', {}]);
  });

  it.each(['modeler', './modeler', 'bin/modeler', '', 'C:modeler'])('is refused where the executable is %j: something else would choose what is started', (executable) => {
    expect(problem(registrationText({ command: [executable] }))).toEqual(['executable-not-a-full-path', { executable }]);
  });

  it('names its executable as Windows does, there', () => {
    for (const executable of ['C:\\Program Files\\Demo\\Modeler.exe', 'D:/demo/modeler.exe', '\\\\server\\share\\modeler.exe']) {
      expect(problem(registrationText({ command: [executable] }), 'win32'), executable).toBeNull();
    }
    for (const executable of ['/opt/demo/modeler', '\\demo\\modeler.exe', 'C:modeler.exe', 'modeler.exe', '\\\\']) {
      expect(problem(registrationText({ command: [executable] }), 'win32'), executable).toMatchObject(['executable-not-a-full-path', {}]);
    }
  });

  it('is refused for a batch file on Windows, where it would go through a shell', () => {
    for (const name of ['start.cmd', 'START.BAT', 'start.cmd.', 'start.bat .  ']) {
      const executable = `C:\\demo\\${name}`;
      expect(problem(registrationText({ command: [executable] }), 'win32')).toEqual(['executable-is-a-batch-file', { executable }]);
    }
    expect(problem(registrationText({ command: ['/opt/demo/start.cmd'] }))).toBeNull();
  });
});
