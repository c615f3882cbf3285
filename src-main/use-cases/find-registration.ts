import { isSameApplication, type ApplicationKey } from '#core/application/application.ts';
import type { ApplicationRegistration } from '#main/applications/application-registration.ts';
import { applicationsFolder } from '#main/applications/applications-folder.ts';
import { readApplications } from '#main/applications/read-applications.ts';
import type { DeveloperOverrides } from '#main/developer-overrides/developer-overrides.ts';
import { problemAtPath, useCaseProblem, type UseCaseAnswer } from './use-case-problem.ts';

/** Finds how an application is registered on this machine: a folder that is refused is said to be why it is not. */
export function findRegistration(
  application: ApplicationKey,
  { applicationsFolder: overridden }: Pick<DeveloperOverrides, 'applicationsFolder'>,
): UseCaseAnswer<ApplicationRegistration> {
  const { entries, folderProblem } = readApplications(applicationsFolder(overridden));
  if (folderProblem !== null) return problemAtPath(folderProblem);
  const found = entries.find(({ entry }) => isSameApplication(entry, application));
  return found === undefined ? useCaseProblem('application-not-registered') : { ok: true, value: found.entry };
}
