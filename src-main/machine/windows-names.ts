import type { RunSystemCommand } from './run-system-command.ts';

const NETBIOS_LENGTH = 15;
const COMPUTER_NAME = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName';
const TCPIP = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters';

/**
 * The NetBIOS name and the DNS host name of a Windows computer, from the registry, where only an administrator changes them.
 *
 * Neither `%COMPUTERNAME%` nor the sockets' `gethostname` will do: the user sets the one, and the other lets
 * `_CLUSTER_NETWORK_NAME_` of the user's environment speak first. Where the registry cannot be asked, the host name serves,
 * and its first 15 characters, which is how Windows itself makes the NetBIOS name.
 */
export function readWindowsNames(run: RunSystemCommand, systemFolder: string, hostname: string): readonly string[] {
  const query = (key: string, value: string): string | null =>
    parseRegistryValue(run(`${systemFolder}\\reg.exe`, ['query', key, '/v', value]), value);
  const dnsHostName = query(TCPIP, 'Hostname') ?? hostname;
  const netbios = query(COMPUTER_NAME, 'ComputerName') ?? (dnsHostName.split('.')[0] ?? '').toUpperCase();
  return [netbios.slice(0, NETBIOS_LENGTH), dnsHostName];
}

/**
 * Finds a text value in what `reg query KEY /v NAME` prints: `    NAME    REG_SZ    TEXT`. Text outside ASCII arrives in the
 * console's code page and cannot be told apart, so it counts as not found.
 */
export function parseRegistryValue(output: string | null, value: string): string | null {
  for (const line of (output ?? '').split(/\r?\n/)) {
    const match = /^\s+(\S+)\s+REG_SZ\s+([\x21-\x7e]+)\s*$/.exec(line);
    if (match?.[1]?.toLowerCase() === value.toLowerCase()) return match[2] ?? null;
  }
  return null;
}
