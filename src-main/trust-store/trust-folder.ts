import { programDataFolder } from '#main/machine/program-data-folder.ts';
import { machineWideFolder, type FolderNames } from '#main/protected-folder/machine-wide-folder.ts';
import type { FolderProblem, ProtectedFolder } from '#main/protected-folder/protected-folder.ts';
import type { TrustFolderProblem } from './trust-store.ts';

/** The folder that holds a machine's trust entries, and whether a developer chose it. */
export type TrustFolder = ProtectedFolder;

const NAMES: FolderNames = { windows: 'trust', macos: 'trust', others: 'trust.d' };

/**
 * Where this machine's trust entries are (license-files.md, Trust): the machine-wide folder that only an administrator can
 * write, or the one a developer gave instead (`DeveloperOverrides.trustFolder`).
 */
export function trustFolder(
  overridden: string | null,
  platform: NodeJS.Platform = process.platform,
  programData: () => string = programDataFolder,
): TrustFolder {
  return machineWideFolder(NAMES, overridden, platform, programData);
}

/** Says of a folder's problem that it is the trust folder's. */
export function trustFolderProblem({ path, code, facts }: FolderProblem): TrustFolderProblem {
  return { path, code: `trust-folder-${code}`, facts };
}
