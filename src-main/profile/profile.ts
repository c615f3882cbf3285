import type { ProfileErrorCode } from '#core/errors/error-code.ts';
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

/** One cause for which a profile cannot be used. */
export type ProfileProblemCode = ProfileErrorCode;

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
