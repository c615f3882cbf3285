import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { normalizeMachineName } from '#core/checkout/machine-name.ts';
import { runSystemCommand, type RunSystemCommand } from './run-system-command.ts';
import { readLocalHostName } from './macos-names.ts';
import { windowsSystemFolder } from './windows-folders.ts';
import { readWindowsNames } from './windows-names.ts';

/** Where names come from; the operating system's own answers unless a test brings recorded ones. */
export interface MachineNameSources {
  readonly platform: NodeJS.Platform;
  readonly hostname: () => string;
  readonly run: RunSystemCommand;
}

const THIS_COMPUTER: MachineNameSources = { platform: process.platform, hostname, run: runSystemCommand };

/**
 * Every name that counts for this computer, the one an administrator should type first (license-files.md, `.belic`).
 *
 * Linux: the host name. Windows: the NetBIOS name, 15 characters, and the DNS host name. macOS: `LocalHostName`. On each, the
 * first label of such a name counts too. No name comes from an environment variable: whoever sets one would choose whose
 * licenses run here. On Linux nothing is started to find out.
 *
 * @param overridden the name a developer gave instead (`DeveloperOverrides.machineName`), or `null`.
 */
export function machineNames(overridden: string | null, sources: MachineNameSources = THIS_COMPUTER): readonly string[] {
  const own = overridden === null ? ownNames(sources) : [overridden];
  const distinct = new Map<string, string>();
  for (const name of [...own, ...own.map(firstLabel)]) {
    if (name !== '' && !distinct.has(normalizeMachineName(name))) distinct.set(normalizeMachineName(name), name);
  }
  return [...distinct.values()];
}

function ownNames({ platform, hostname: readHostname, run }: MachineNameSources): readonly string[] {
  if (platform === 'win32') return readWindowsNames(run, windowsSystemFolder(), readHostname());
  if (platform === 'darwin') return [readLocalHostName(run) ?? firstLabel(readHostname())];
  return [readHostname()];
}

/** The part of a host name before the first dot; an address has no labels and stays whole. */
function firstLabel(name: string): string {
  return mayBeAddress(name) && isIP(name) !== 0 ? name : (name.split('.')[0] ?? '');
}

/** Whether a name has an address's characters. Node's own check costs a start of the program 3 ms, whatever it is asked. */
function mayBeAddress(name: string): boolean {
  return name.includes(':') || /^[\d.]+$/.test(name);
}
