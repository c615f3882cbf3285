import { execFileSync } from 'node:child_process';
import { hostname } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { machineNames, type MachineNameSources } from '#main/machine/machine-names.ts';
import { isThisMachine } from '#core/checkout/machine-name.ts';
import { recorded } from './recorded-commands.ts';

function sources(changes: Partial<MachineNameSources>): MachineNameSources {
  return { platform: 'linux', hostname: () => 'unused', run: recorded({}), ...changes };
}

const registry = (key: string, value: string, text: string): readonly [string, string] => [
  `C:\\Windows\\System32\\reg.exe query HKLM\\SYSTEM\\CurrentControlSet\\${key} /v ${value}`,
  `\r\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\${key}\r\n    ${value}    REG_SZ    ${text}\r\n\r\n`,
];
afterEach(() => {
  vi.unstubAllEnvs();
});

const NETBIOS_KEY = 'Control\\ComputerName\\ActiveComputerName';
const DNS_KEY = 'Services\\Tcpip\\Parameters';

describe('the names of a Linux computer', () => {
  it('are the host name and its first label, and nothing is started to find out', () => {
    const run = (): string => expect.unreachable();
    expect(machineNames(null, sources({ hostname: () => 'ws1.example.com', run }))).toEqual(['ws1.example.com', 'ws1']);
    expect(machineNames(null, sources({ hostname: () => 'Ws1', run }))).toEqual(['Ws1']);
  });

  it('are those that this computer has', () => {
    const real = execFileSync('uname', ['-n'], { encoding: 'utf8' }).trim();
    expect(machineNames(null)).toContain(real);
    expect(machineNames(null)[0]).toBe(hostname());
  });

  it('never include the first number of an address', () => {
    expect(machineNames(null, sources({ hostname: () => '10.0.0.7' }))).toEqual(['10.0.0.7']);
    expect(machineNames(null, sources({ hostname: () => 'fe80::1' }))).toEqual(['fe80::1']);
  });

  it('never include an empty one', () => {
    expect(machineNames(null, sources({ hostname: () => '.example.com' }))).toEqual(['.example.com']);
    expect(machineNames(null, sources({ hostname: () => '' }))).toEqual([]);
  });

  it('match a license for either, and no license for another domain', () => {
    const names = machineNames(null, sources({ hostname: () => 'ws1.example.com' }));
    expect(['WS1', 'ws1.EXAMPLE.com'].map((name) => isThisMachine(name, names))).toEqual([true, true]);
    expect(['ws1.example.org', 'ws1.example', 'ws', 'ws1.'].map((name) => isThisMachine(name, names))).toEqual([false, false, false, false]);
  });
});

describe('the names of a Windows computer', () => {
  it('are the NetBIOS name of 15 characters and the DNS host name', () => {
    const run = recorded(Object.fromEntries([
      registry(NETBIOS_KEY, 'ComputerName', 'ENGINEERING-WOR'),
      registry(DNS_KEY, 'Hostname', 'engineering-workstation-07'),
    ]));
    expect(machineNames(null, sources({ platform: 'win32', run }))).toEqual(['ENGINEERING-WOR', 'engineering-workstation-07']);
  });

  it('are one name where both are the same but for case', () => {
    const run = recorded(Object.fromEntries([registry(NETBIOS_KEY, 'ComputerName', 'DESKTOP-7'), registry(DNS_KEY, 'Hostname', 'Desktop-7')]));
    expect(machineNames(null, sources({ platform: 'win32', run }))).toEqual(['DESKTOP-7']);
  });

  it('come from no environment variable', () => {
    const run = recorded(Object.fromEntries([registry(NETBIOS_KEY, 'ComputerName', 'MINE'), registry(DNS_KEY, 'Hostname', 'mine')]));
    for (const name of ['COMPUTERNAME', '_CLUSTER_NETWORK_NAME_', 'HOSTNAME']) vi.stubEnv(name, 'others');
    expect(machineNames(null, sources({ platform: 'win32', run, hostname: () => 'others' }))).toEqual(['MINE']);
  });

  it('are made of the host name, as Windows makes them, where the registry cannot be asked', () => {
    const names = machineNames(null, sources({ platform: 'win32', hostname: () => 'engineering-workstation-07' }));
    expect(names).toEqual(['ENGINEERING-WOR', 'engineering-workstation-07']);
  });

  it('are asked of the system folder, which no SystemRoot of the user changes', () => {
    const run = recorded(Object.fromEntries([registry(NETBIOS_KEY, 'ComputerName', 'MINE'), registry(DNS_KEY, 'Hostname', 'mine')]));
    vi.stubEnv('SystemRoot', 'C:\\Users\\alice\\fake');
    expect(machineNames(null, sources({ platform: 'win32', run }))).toEqual(['MINE']);
  });
});

describe('the name of a Mac', () => {
  it('is its LocalHostName, not the host name the network gave it', () => {
    const run = recorded({ '/usr/sbin/scutil --get LocalHostName': 'Alices-MacBook-Pro\n' });
    expect(machineNames(null, sources({ platform: 'darwin', run, hostname: () => 'dhcp-17.example.com' }))).toEqual(['Alices-MacBook-Pro']);
  });

  it('is the first label of the host name where no LocalHostName is set', () => {
    expect(machineNames(null, sources({ platform: 'darwin', hostname: () => 'mac-3.local' }))).toEqual(['mac-3']);
  });
});

describe('a name given by a developer', () => {
  it('stands instead of every real one, and its first label counts too', () => {
    expect(machineNames('TestDeviceId')).toEqual(['TestDeviceId']);
    expect(machineNames('build-3.example.com')).toEqual(['build-3.example.com', 'build-3']);
    expect(machineNames('127.0.0.1')).toEqual(['127.0.0.1']);
  });
});
