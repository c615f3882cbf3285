import type { ProfileProblem, ProfileProblemCode } from './profile.ts';

const CODE_OF_ERRNO: Readonly<Record<string, ProfileProblemCode>> = {
  EACCES: 'profile-no-permission',
  EPERM: 'profile-no-permission',
  EROFS: 'profile-read-only',
  ENOSPC: 'profile-disk-full',
  EDQUOT: 'profile-disk-full',
  ENOTDIR: 'profile-folder-not-a-folder',
  EEXIST: 'profile-folder-not-a-folder',
};

/** The problem that an error of the operating system means for a profile. */
export function profileProblem(path: string, errno: string): ProfileProblem {
  return { code: CODE_OF_ERRNO[errno] ?? 'profile-unusable', path, facts: { errno } };
}
