import { describe, expect, it } from 'vitest';
import { readManagedPolicy } from '#main/managed-policy/read-managed-policy.ts';
import { registryScript } from '#main/managed-policy/windows/ask-registry.ts';
import { recorded } from '../machine/recorded-commands.ts';

const REG = 'C:\\Windows\\System32\\reg.exe query';
const ABOVE = 'SOFTWARE\\Policies';
const KEY = `${ABOVE}\\Licensing Client`;
const POWERSHELL = [
  'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -NonInteractive -EncodedCommand',
  Buffer.from(registryScript(KEY), 'utf16le').toString('base64'),
].join(' ');

/** As `reg query HKLM\SOFTWARE\Policies /reg:64` prints it on Windows 11. */
const ABOVE_EMPTY = '\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Adobe\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\r\n';
const ABOVE_WITH = `${ABOVE_EMPTY}HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Licensing Client\r\n`;
const COMPUTER = [
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Licensing Client',
  '    OfflineUseForbidden    REG_DWORD    0x1',
  '    offlinedays    REG_DWORD    0x3',
  '    ServiceUrl    REG_SZ    https://licensing.example/entitlements',
  '    ImportFolder    REG_SZ    \\\\server\\share\\license files',
  '    Updates    REG_DWORD    0x2',
  '    StartAtLogin    REG_DWORD    0x7',
  '    Proxy    REG_EXPAND_SZ    %PROXY%',
  '    Wall Paper    REG_SZ    ',
  '',
].join('\r\n');
const PROTECTED = 'O:BAG:SYD:PAI(A;CIID;KR;;;S-1-5-21-1-2-3-1001)(A;CIID;KA;;;BA)(A;CIID;KA;;;SY)(A;CIIOID;KA;;;CO)(A;CIID;KR;;;AC)';
const USERS_OWN = 'O:S-1-5-21-1-2-3-1001G:SYD:(A;CI;KA;;;S-1-5-21-1-2-3-1001)(A;CI;KA;;;SY)';
const WRITABLE = 'O:BAG:SYD:PAI(A;CI;KA;;;BA)(A;CI;KW;;;S-1-5-21-1-2-3-1001)';

function windows(outputs: Readonly<Record<string, string>>) {
  const run = recorded(Object.fromEntries(Object.entries(outputs).map(([words, text]) => [words === POWERSHELL ? words : `${REG} ${words} /reg:64`, text])));
  return readManagedPolicy(null, { platform: 'win32', run, userName: () => 'alice' });
}

/** What the script prints. */
function asked(hives: Readonly<Record<string, { readonly sddl: string; readonly values: readonly (readonly [string, string, string])[] }>>): string {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const lines = Object.entries(hives).flatMap(([hive, { sddl, values }]) => [
    `${hive}\tkey\t${sddl}`,
    ...values.map(([name, kind, value]) => [hive, 'value', kind, base64(name), base64(value)].join('\t')),
  ]);
  return [...lines, 'end', ''].join('\r\n');
}

describe('policies in the registry', () => {
  it('are none on a computer without any, after two questions', () => {
    expect(windows({ [`HKLM\\${ABOVE}`]: ABOVE_EMPTY })).toMatchObject({ settings: {}, problems: [] });
  });

  it('are read of the computer: numbers for yes and no, names in any case, and what is of another type is named', () => {
    const policy = windows({ [`HKLM\\${ABOVE}`]: ABOVE_WITH, [`HKLM\\${KEY}`]: COMPUTER, [`HKCU\\${ABOVE}`]: '\r\nHKEY_CURRENT_USER\\SOFTWARE\\Policies\\Microsoft\r\n' });
    const place = `HKLM\\${KEY}`;
    expect(policy.settings).toEqual({
      OfflineUseForbidden: { value: true, origin: 'computer', place },
      OfflineDays: { value: 3, origin: 'computer', place },
      ServiceUrl: { value: 'https://licensing.example/entitlements', origin: 'computer', place },
      ImportFolder: { value: '\\\\server\\share\\license files', origin: 'computer', place },
    });
    expect(policy.problems).toEqual([
      { problem: 'value-wrong', place, name: 'Updates', given: '2', expected: 'choice' },
      { problem: 'value-wrong', place, name: 'StartAtLogin', given: '7', expected: 'boolean' },
      { problem: 'value-wrong', place, name: 'Proxy', given: '"%PROXY%"', expected: 'proxy' },
      { problem: 'name-unknown', place, name: 'Wall Paper' },
    ]);
  });

  it('are the computer’s before the user’s, and the user’s where the computer has none or a wrong one', () => {
    const policy = windows({
      [`HKLM\\${ABOVE}`]: ABOVE_WITH,
      [`HKLM\\${KEY}`]: COMPUTER,
      [`HKCU\\${ABOVE}`]: '\r\nHKEY_CURRENT_USER\\SOFTWARE\\Policies\\Licensing Client\r\n',
      [POWERSHELL]: asked({
        LocalMachine: { sddl: PROTECTED, values: [['OfflineDays', 'DWord', '3'], ['Updates', 'String', 'never']] },
        CurrentUser: { sddl: PROTECTED, values: [['OfflineDays', 'DWord', '9'], ['Updates', 'String', 'notify'], ['ImportFolder', 'String', 'D:\\Lizenzen für alle']] },
      }),
    });
    expect(policy.settings).toMatchObject({
      OfflineDays: { value: 3, origin: 'computer' },
      Updates: { value: 'notify', origin: 'user' },
      ImportFolder: { value: 'D:\\Lizenzen für alle', origin: 'user' },
    });
    expect(policy.problems).toMatchObject([{ problem: 'value-wrong', name: 'Updates', given: 'never' }]);
  });

  it.for([
    ['belongs to the user', USERS_OWN, 'other-owner'],
    ['can be written by the user', WRITABLE, 'writable'],
    ['cannot be judged', 'nonsense', 'access-unknown'],
  ] as const)('of the user do not count where the key %s', ([, sddl, cause]) => {
    const policy = windows({
      [`HKLM\\${ABOVE}`]: ABOVE_EMPTY,
      [`HKCU\\${ABOVE}`]: '\r\nHKEY_CURRENT_USER\\SOFTWARE\\Policies\\Licensing Client\r\n',
      [POWERSHELL]: asked({ CurrentUser: { sddl, values: [['Language', 'String', 'de']] } }),
    });
    expect(policy.settings).toEqual({});
    expect(policy.problems).toEqual([{ problem: 'layer-not-counted', place: `HKCU\\${KEY}`, cause, path: `HKCU\\${KEY}` }]);
  });

  it('are asked in another way where reg.exe is forbidden or prints letters nobody can tell', () => {
    const answer = asked({ LocalMachine: { sddl: PROTECTED, values: [['ImportFolder', 'String', 'D:\\ライセンス']] } });
    expect(windows({ [POWERSHELL]: answer }).settings).toMatchObject({ ImportFolder: { value: 'D:\\ライセンス' } });
    const garbled = COMPUTER.replace('license files', 'lizenzen f\ufffdr alle');
    expect(windows({ [`HKLM\\${ABOVE}`]: ABOVE_WITH, [`HKLM\\${KEY}`]: garbled, [POWERSHELL]: answer }).settings).toMatchObject({ ImportFolder: { value: 'D:\\ライセンス' } });
    expect(windows({ [POWERSHELL]: asked({}) })).toMatchObject({ settings: {}, problems: [] });
  });

  it.for([
    ['nothing answers', {}],
    ['the key is there and cannot be read', { [`HKLM\\${ABOVE}`]: ABOVE_WITH }],
    ['the answer is cut off', { [POWERSHELL]: asked({ LocalMachine: { sddl: PROTECTED, values: [] } }).replace('end', '') }],
    ['the answer is another', { [POWERSHELL]: 'Everything\tkey\tO:BA\r\nend\r\n' }],
  ] as const)('are unreadable where %s, so that nobody gains by it', ([, outputs]) => {
    expect(windows(outputs).problems).toEqual([{ problem: 'layer-unreadable', place: `HKLM\\${KEY}`, cause: 'no-answer' }]);
  });
});
