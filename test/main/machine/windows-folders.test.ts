import { afterEach, describe, expect, it, vi } from 'vitest';
import { readProgramDataFolder } from '#main/machine/program-data-folder.ts';
import { runSystemCommand, systemEnvironment } from '#main/machine/run-system-command.ts';
import { systemFolderAmong, windowsSystemFolder } from '#main/machine/windows-folders.ts';
import { trustFolder } from '#main/trust-store/trust-folder.ts';
import { recorded } from './recorded-commands.ts';

/** In the form of `sharedObjects` of a diagnostic report on Windows. */
const modules = (root: string): readonly string[] => [
  'D:\\Programs\\Licensing Client\\resources\\bin\\licensing.exe',
  `${root}\\SYSTEM32\\ntdll.dll`,
  `${root}\\System32\\KERNEL32.DLL`,
];

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the folder of Windows’s own programs', () => {
  it('is where Windows itself loaded its own library from', () => {
    expect(systemFolderAmong(modules('C:\\Windows'))).toBe('C:\\Windows\\System32');
    expect(systemFolderAmong(modules('D:\\WINNT'))).toBe('D:\\WINNT\\System32');
  });

  it.for([
    ['nothing is told', []],
    ['there are two', [...modules('C:\\Windows'), 'C:\\Users\\alice\\System32\\ntdll.dll']],
    ['it is one of the user’s', [...modules('C:\\Windows'), 'C:\\Users\\alice\\ntdll.dll']],
    ['it lies on another computer', ['\\\\server\\share\\System32\\ntdll.dll']],
  ] as const)('is the usual one, which no user can write, where %s', ([, paths]) => {
    expect(systemFolderAmong(paths)).toBe('C:\\Windows\\System32');
  });

  it('is told by no variable of the environment', () => {
    for (const name of ['SystemRoot', 'windir', 'SystemDrive', 'ProgramData', 'ALLUSERSPROFILE']) vi.stubEnv(name, 'D:\\Fake');
    expect(windowsSystemFolder()).toBe('C:\\Windows\\System32');
    expect(trustFolder(null, 'win32').path).toBe('C:\\ProgramData\\Licensing Client\\trust');
  });
});

describe('the folder for every user of a Windows computer', () => {
  const QUERY = 'System32\\reg.exe query HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList /v ProgramData /reg:64';
  const answer = (type: string, value: string): string =>
    `\r\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\r\n    ProgramData    ${type}    ${value}\r\n\r\n`;
  const read = (root: string, output: string): string => readProgramDataFolder(recorded({ [`${root}\\${QUERY}`]: output }), `${root}\\System32`);

  it('is what the registry says', () => {
    expect(read('C:\\Windows', answer('REG_EXPAND_SZ', '%SystemDrive%\\ProgramData'))).toBe('C:\\ProgramData');
    expect(read('D:\\Windows', answer('REG_EXPAND_SZ', '%SystemDrive%\\ProgramData'))).toBe('D:\\ProgramData');
    expect(read('C:\\Windows', answer('REG_SZ', 'E:\\Shared data'))).toBe('E:\\Shared data');
  });

  it('is on the drive of Windows where the registry does not say', () => {
    expect(readProgramDataFolder(() => null, 'D:\\Windows\\System32')).toBe('D:\\ProgramData');
    for (const value of ['%USERPROFILE%\\data', 'relative', '\\\\server\\share']) expect(read('C:\\Windows', answer('REG_EXPAND_SZ', value))).toBe('C:\\ProgramData');
  });
});

describe('the environment of the operating system’s own programs', () => {
  it('is that of Windows, and nothing that loads what a user brings', () => {
    expect(systemEnvironment('win32', () => 'D:\\WINNT\\System32')).toEqual({
      SystemRoot: 'D:\\WINNT',
      windir: 'D:\\WINNT',
      SystemDrive: 'D:',
      PATH: 'D:\\WINNT\\System32;D:\\WINNT',
    });
  });

  it.skipIf(process.platform === 'win32')('has no variable of this process', () => {
    vi.stubEnv('COR_ENABLE_PROFILING', '1');
    expect(runSystemCommand('/usr/bin/env', [])?.trim()).toBe('PATH=/usr/bin:/bin:/usr/sbin:/sbin');
  });
});
