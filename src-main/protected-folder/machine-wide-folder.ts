import { win32 } from 'node:path';
import type { ProtectedFolder } from './protected-folder.ts';

/** What a folder of entries is called where it lies, by operating system. */
export interface FolderNames {
  readonly windows: string;
  readonly macos: string;
  /** Below `/etc/licensing-client`. */
  readonly others: string;
}

/** The environment of a process. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the entries of this machine are: in a folder of their own inside the one that only an administrator can write, or in the one
 * a developer gave instead.
 *
 * `%ProgramData%` is the user's to set, which does no harm: a folder they made fails the check of owner and access list.
 */
export function machineWideFolder(
  names: FolderNames,
  overridden: string | null,
  platform: NodeJS.Platform,
  environment: Environment,
): ProtectedFolder {
  if (overridden !== null) return { path: overridden, isOverride: true };
  return { path: pathOf(names, platform, environment), isOverride: false };
}

function pathOf({ windows, macos, others }: FolderNames, platform: NodeJS.Platform, environment: Environment): string {
  if (platform === 'darwin') return `/Library/Application Support/Licensing Client/${macos}`;
  if (platform !== 'win32') return `/etc/licensing-client/${others}`;
  const programData = environment['ProgramData'] ?? '';
  return win32.join(/^[A-Za-z]:\\/.test(programData) ? programData : 'C:\\ProgramData', 'Licensing Client', windows);
}
