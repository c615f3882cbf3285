import type { OperatingSystemUser } from '#main/machine/operating-system-user.ts';

declare const ours: unique symbol;

/**
 * One operating-system user on one machine, with the folder that holds all this program keeps for them.
 *
 * Made only by `openProfile`: the folder exists, is private to this user, and is bound to them.
 */
export interface Profile {
  readonly [ours]: true;
  /** Absolute path. */
  readonly folder: string;
  readonly user: OperatingSystemUser;
  /** Whether the folder is a developer's choice (`LICENSING_PROFILE_DIR`) and not the user's own. */
  readonly isOverride: boolean;
  /** Whether one of the two copies of the binding was missing or damaged and has been written again. */
  readonly bindingRestored: boolean;
}

/** Why a profile cannot be used, one code per cause. Nothing was changed. */
export const PROFILE_PROBLEMS = [
  /** Bound to another user. */
  'profile-of-another-user',
  /** The folder belongs to another user of the operating system (most often: root works on a user's profile through sudo). */
  'profile-folder-of-another-owner',
  'profile-folder-is-a-link',
  'profile-folder-not-a-folder',
  /** Group or others may write in it. */
  'profile-folder-writable-by-others',
  /** It holds other things and is no profile: it is left alone. */
  'profile-folder-holds-other-files',
  /** Both copies of the binding are missing or damaged, so nobody can tell whose profile it is. */
  'profile-binding-lost',
  'profile-read-only',
  'profile-no-permission',
  'profile-disk-full',
  /** Neither the environment nor the operating system names a home folder, so there is no place for it. */
  'profile-home-unknown',
  /** Any other answer of the operating system; `errno` names it. */
  'profile-unusable',
] as const;

/** One cause for which a profile cannot be used. */
export type ProfileProblemCode = (typeof PROFILE_PROBLEMS)[number];

/** Why a profile cannot be used, and where. */
export interface ProfileProblem {
  readonly code: ProfileProblemCode;
  /** The file or folder the problem is with. */
  readonly path: string;
  /** What a text may show beside it, by name: `owner`, `mode`, `boundTo`, `user`, `errno`. */
  readonly facts: Readonly<Record<string, string>>;
}

/** An opened profile, or why there is none. */
export type ProfileResult =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problem: ProfileProblem };
