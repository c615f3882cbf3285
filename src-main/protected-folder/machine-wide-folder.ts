import { win32 } from 'node:path';
import type { ProtectedFolder } from './protected-folder.ts';

/** What a folder of entries is called where it lies, by operating system. */
export interface FolderNames {
  readonly windows: string;
  readonly macos: string;
  /** Below `/etc/licensing-client`. */
  readonly others: string;
}

/**
 * Where the entries of this machine are: in a folder of their own inside the one that only an administrator can write, or in the one
 * a developer gave instead.
 *
 * @param programData the folder for what belongs to every user of a Windows computer; asked there alone
 */
export function machineWideFolder(
  names: FolderNames,
  overridden: string | null,
  platform: NodeJS.Platform,
  programData: () => string,
): ProtectedFolder {
  if (overridden !== null) return { path: overridden, isOverride: true };
  return { path: pathOf(names, platform, programData), isOverride: false };
}

function pathOf({ windows, macos, others }: FolderNames, platform: NodeJS.Platform, programData: () => string): string {
  if (platform === 'darwin') return `/Library/Application Support/Licensing Client/${macos}`;
  if (platform !== 'win32') return `/etc/licensing-client/${others}`;
  return win32.join(programData(), 'Licensing Client', windows);
}
