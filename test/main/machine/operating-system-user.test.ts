import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { operatingSystemUser, parseUserId, type UserSources } from '#main/machine/operating-system-user.ts';
import { runSystemCommand } from '#main/machine/run-system-command.ts';
import { isElevated, parseWhoamiUser } from '#main/machine/windows-whoami.ts';
import { recorded } from './recorded-commands.ts';

const WHOAMI = 'C:\\Windows\\System32\\whoami.exe /user /fo csv /nh';
const SID = 'S-1-5-21-1004336348-1177238915-682003330-1001';

function windows(output: string | null, environment = {}): UserSources {
  return {
    platform: 'win32',
    environment,
    effectiveUserId: null,
    loginName: () => 'Zoë',
    run: recorded(output === null ? {} : { [WHOAMI]: output }),
  };
}

describe('the operating-system user', () => {
  it('is the effective user id and the login name', () => {
    const id = execFileSync('id', ['-u'], { encoding: 'utf8' }).trim();
    const name = execFileSync('id', ['-un'], { encoding: 'utf8' }).trim();
    expect(operatingSystemUser()).toEqual({ ok: true, user: { id: `uid:${id}`, name } });
  });

  it('is the SID on Windows, with the name as Windows knows it, not as the console garbled it', () => {
    const result = operatingSystemUser(windows(`"example\\zo\ufffd","${SID}"\r\n`, { USERDOMAIN: 'EXAMPLE' }));
    expect(result).toEqual({ ok: true, user: { id: `sid:${SID}`, name: 'EXAMPLE\\Zoë' } });
  });

  it('is unknown, never somebody, where Windows does not tell the SID', () => {
    for (const output of [null, '', 'ERROR: Access denied', SID, `"a","${SID}x"`, '"a","S-1"', `"a","${SID}"\n"b","S-1-5-18"`]) {
      expect(operatingSystemUser(windows(output))).toEqual({ ok: false, problem: { code: 'user-unknown' } });
    }
  });

  it('has a SID that a name with quotes and commas cannot forge', () => {
    expect(parseWhoamiUser(`"x"",""S-1-5-18","${SID}"\r\n`)).toBe(SID);
    expect(parseWhoamiUser(`"x","S-1-5-18","${SID}"`)).toBeNull();
  });

  it('is read back from a profile file only in the form in which it is written', () => {
    for (const text of ['uid:0', 'uid:4294967294', `sid:${SID}`, 'sid:S-1-5-18']) expect(parseUserId(text)).toBe(text);
    for (const text of ['', '0', 'uid:', 'uid:-1', 'uid:007', 'uid:1 ', 'uid:null', 'sid:', 'sid:s-1-5-18', 'sid:S-1-5', 'uid:1\n']) {
      expect(parseUserId(text)).toBeNull();
    }
  });
});

describe('elevation on Windows', () => {
  const group = (name: string, sid: string, rest: string): string => `"${name}","${sid.startsWith('S-1-16') ? 'Label' : 'Alias'}","${sid}","${rest}"\r\n`;
  const administrators = group('BUILTIN\\Administrators', 'S-1-5-32-544', 'Group used for deny only');

  it('is shown by a high or system mandatory label', () => {
    expect(isElevated(administrators + group('Mandatory Label\\High Mandatory Level', 'S-1-16-12288', ''))).toBe(true);
    expect(isElevated(group('Mandatory Label\\System Mandatory Level', 'S-1-16-16384', ''))).toBe(true);
  });

  it('is not shown by membership in Administrators alone', () => {
    expect(isElevated(administrators + group('Mandatory Label\\Medium Mandatory Level', 'S-1-16-8192', ''))).toBe(false);
    expect(isElevated(group('Mandatory Label\\Medium Plus', 'S-1-16-8448', ''))).toBe(false);
    expect(isElevated(null)).toBe(false);
  });
});

describe('a program of the operating system', () => {
  it('gives its output, or nothing when it is missing or fails', () => {
    expect(runSystemCommand('/bin/echo', ['a  b; exit 1'])).toBe('a  b; exit 1\n');
    expect(runSystemCommand('/bin/false', [])).toBeNull();
    expect(runSystemCommand('/no/such/program', [])).toBeNull();
  });
});
