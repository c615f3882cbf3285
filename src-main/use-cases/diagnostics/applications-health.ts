import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { readApplications } from '#main/applications/read-applications.ts';
import type { Surroundings } from '../open-profile.ts';
import { attention, bad, good, type HealthFinding } from './finding.ts';

/** Looks at the applications that are registered on this computer. That there is none is as it should be on most. */
export function applicationsFindings({ overrides }: Surroundings): readonly HealthFinding[] {
  const { folder, folderProblem, entries, entryProblems } = readApplications(applicationsFolder(overrides.applicationsFolder));
  if (folderProblem !== null) {
    const { code, path, facts } = folderProblem;
    return [bad('applications', 'applications-folder-refused', { folder }, { code, facts: { ...facts, path } })];
  }
  const broken = entryProblems.map(({ code, file, facts }): HealthFinding => {
    const problem = { code, facts: { ...facts, path: file } };
    return { ...attention('applications', 'application-entry-not-counted', { file }), problem };
  });
  if (entries.length === 0) return [good('applications', 'applications-none', { folder }), ...broken];
  const names = entries.map(({ entry }) => entry.name).join(', ');
  return [good('applications', 'applications-registered', { count: entries.length, names, folder }), ...broken];
}
