import { programDataFolder } from '#main/machine/program-data-folder.ts';
import { machineWideFolder, type FolderNames } from '#main/protected-folder/machine-wide-folder.ts';
import type { ProtectedFolder } from '#main/protected-folder/protected-folder.ts';

const NAMES: FolderNames = { windows: 'applications.d', macos: 'applications.d', others: 'applications.d' };

/**
 * Where this machine's applications are registered (application-gate.md): a folder next to the trust folder that only an
 * administrator can write, or the one a developer gave instead (`DeveloperOverrides.applicationsFolder`).
 */
export function applicationsFolder(
  overridden: string | null,
  platform: NodeJS.Platform = process.platform,
  programData: () => string = programDataFolder,
): ProtectedFolder {
  return machineWideFolder(NAMES, overridden, platform, programData);
}
