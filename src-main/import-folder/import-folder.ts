import type { SetBy } from '#core/contract/settings.ts';
import { programDataFolder } from '#main/machine/program-data-folder.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { SET_BY } from '#main/managed-policy/set-by.ts';
import { machineWideFolder, type FolderNames } from '#main/protected-folder/machine-wide-folder.ts';

/** The folder from which every profile of this computer imports by itself. */
export interface ImportFolder {
  readonly path: string;
  readonly setBy: SetBy;
  /**
   * Whether it is the computer's own, next to the trust folder and under the same write rules. One that a policy names may lie on another
   * computer: who writes there is for those to say who named it, and it may be slow.
   */
  readonly isOwn: boolean;
}

const NAMES: FolderNames = { windows: 'import.d', macos: 'import.d', others: 'import.d' };

/**
 * The folder from which license files are imported: the one that a policy names, or the computer's own. Under a developer's file of policies
 * only the one that it names, so that nothing of the real computer comes into a profile made for trying; then `null` where it names none.
 */
export function importFolder(
  { settings: { ImportFolder: named } }: ManagedPolicy,
  policyFile: string | null,
  platform: NodeJS.Platform = process.platform,
  programData: () => string = programDataFolder,
): ImportFolder | null {
  if (named !== undefined) return { path: named.value, setBy: SET_BY[named.origin], isOwn: false };
  if (policyFile !== null) return null;
  return { path: machineWideFolder(NAMES, null, platform, programData).path, setBy: 'built-in', isOwn: true };
}
