import type { FolderReading } from '#main/import-folder/folder-reading.ts';
import { importFolder } from '#main/import-folder/import-folder.ts';
import type { OpenedProfile, Surroundings } from '../open-profile.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { causeWord } from './cause-word.ts';
import { attention, bad, good, type HealthFinding } from './finding.ts';

/** Looks at the folder from which every profile imports by itself; nothing where there is none, or nobody has looked yet. */
export function importFolderFindings(
  { managedPolicy, overrides }: Pick<Surroundings, 'managedPolicy' | 'overrides'>,
  opened: UseCaseAnswer<OpenedProfile>,
  reading: FolderReading | null,
): readonly HealthFinding[] {
  const named = importFolder(managedPolicy, overrides.policyFile);
  if (named === null || reading === null) return [];
  const { path: folder, isOwn } = named;
  switch (reading.state) {
    case 'absent':
      // The computer's own need not be there; one that somebody named should be.
      return [isOwn ? good('import-folder', 'import-folder-none', { folder }) : attention('import-folder', 'import-folder-missing', { folder })];
    case 'refused': {
      const path = reading.path === folder ? {} : { path: reading.path };
      return [bad('import-folder', 'import-folder-refused', { folder, cause: causeWord(reading.cause), ...path }, null)];
    }
    case 'not-read':
      return [attention('import-folder', 'import-folder-not-read', { folder, cause: causeWord(reading.cause) })];
    case 'read': {
      const known = opened.ok ? opened.value.cache.read((reader) => reader.folderFiles().length) : opened;
      const count = known.ok ? known.value : 0;
      const notOurs = reading.notCounted.map(({ path, cause }) => bad('import-folder', 'import-folder-refused', { folder: path, cause: causeWord(cause) }, null));
      const open = reading.isOpenToAll ? [attention('import-folder', 'import-folder-open', { folder })] : [];
      return [good('import-folder', 'import-folder-files', { folder, count }), ...open, ...notOurs];
    }
  }
}
