import { join } from 'node:path';
import type { FolderReading } from '#main/import-folder/folder-reading.ts';
import { importFolder } from '#main/import-folder/import-folder.ts';
import { readFolderInTime } from '#main/import-folder/read-in-time.ts';
import { readSettings, SETTINGS_FILE } from '#main/settings/settings-store.ts';
import { openProfileForUse, profileLocation, type OpenedProfile, type Surroundings } from '../open-profile.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { applicationsFindings } from './applications-health.ts';
import { attention, bad, good, type HealthFinding } from './finding.ts';
import { gateFinding } from './gate-health.ts';
import { importFolderFindings } from './import-folder-health.ts';
import { policiesFindings } from './policies-health.ts';
import { serviceFinding } from './service-health.ts';
import { storeFindings } from './store-health.ts';
import { updatesFinding } from './updates-health.ts';

/**
 * Looks at everything this program rests on. Makes a profile where there is none, as every command but `whoami` and
 * `verify` does.
 */
export async function checkHealth(surroundings: Surroundings): Promise<readonly HealthFinding[]> {
  const opened = await openProfileForUse(surroundings);
  try {
    const folder = importFolder(surroundings.managedPolicy, surroundings.overrides.policyFile);
    return findingsOf(surroundings, opened, folder === null ? null : await readFolderInTime(folder));
  } finally {
    if (opened.ok) opened.value.close();
  }
}

/** The same of a profile that is open already, or of why it cannot be opened; `folder` is what was found in the import folder last. */
export function findingsOf(
  surroundings: Surroundings,
  opened: UseCaseAnswer<OpenedProfile>,
  folder: FolderReading | null = null,
): readonly HealthFinding[] {
  const before = [
    overridesFinding(surroundings),
    machineFinding(surroundings),
    ...trustFindings(surroundings),
    ...applicationsFindings(surroundings),
    ...policiesFindings(surroundings),
    ...importFolderFindings(surroundings, opened, folder),
    serviceFinding(surroundings.managedPolicy, opened),
    updatesFinding(surroundings.managedPolicy),
  ];
  if (!opened.ok) {
    const { code, facts } = opened;
    const check = code.startsWith('store-') ? 'store' : 'profile';
    return [...before, bad(check, 'profile-not-usable', { folder: profileLocation(surroundings) }, { code, facts })];
  }
  return [...before, profileFinding(opened.value), keystoreFinding(opened.value), ...storeFindings(opened.value), settingsFinding(opened.value), gateFinding(opened.value.profile)];
}

function overridesFinding({ overrides }: Surroundings): HealthFinding {
  if (overrides.ignored.length > 0)
    return attention('overrides', 'overrides-ignored', { variables: overrides.ignored.join(', ') });
  if (overrides.inForce.length === 0) return good('overrides', 'overrides-none');
  const variables = overrides.inForce.map(({ variable }) => variable).join(', ');
  return attention('overrides', 'overrides-in-force', { variables });
}

function machineFinding({ machineNames }: Surroundings): HealthFinding {
  if (machineNames.length === 0) return bad('machine', 'machine-nameless', {}, null);
  return good('machine', 'machine-named', { names: machineNames.join(', ') });
}

function trustFindings({ trustStore }: Surroundings): readonly HealthFinding[] {
  const { folderProblem, entryProblems, entries, folder } = trustStore;
  if (folderProblem !== null) {
    const { code, path, facts } = folderProblem;
    return [bad('trust', 'trust-folder-refused', { folder }, { code, facts: { ...facts, path } })];
  }
  const broken = entryProblems.map(({ code, file, facts }): HealthFinding => {
    const problem = { code, facts: { ...facts, path: file } };
    return { ...attention('trust', 'trust-entry-not-counted', { file }), problem };
  });
  if (entries.length === 0) return [attention('trust', 'trust-none-yet', { folder }), ...broken];
  return [good('trust', 'trust-issuers', { count: entries.length, folder }), ...broken];
}

function profileFinding({ profile }: OpenedProfile): HealthFinding {
  const { name, id } = profile.user;
  const facts = { folder: profile.folder, user: name === '' ? id : `${name} (${id})` };
  return profile.bindingRestored
    ? attention('profile', 'profile-binding-restored', facts)
    : good('profile', 'profile-usable', facts);
}

function settingsFinding({ profile }: OpenedProfile): HealthFinding {
  if (readSettings(profile.folder).problem === null) return good('settings', 'settings-usable');
  return attention('settings', 'settings-not-understood', { file: join(profile.folder, SETTINGS_FILE) });
}

function keystoreFinding({ profileKey }: OpenedProfile): HealthFinding {
  const keptIn = profileKey.keptIn === 'keystore' ? 'keystore' : 'file';
  if (profileKey.state === 'unreachable') return attention('keystore', 'key-unreachable');
  if (profileKey.state === 'made-anew') return attention('keystore', 'key-made-anew', { keptIn });
  return good('keystore', 'key-kept', { keptIn });
}
