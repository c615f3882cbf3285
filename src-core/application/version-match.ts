import { isSameMajorMinor, isSameVersion, type ApplicationVersion } from './version.ts';

/**
 * How closely the running version must match the one a checkout names: the qualifier `CheckoutVersionMatch`.
 * `any` is the default: a different version runs, with the notice `version-differs`.
 */
export type VersionMatch = 'any' | 'major-minor' | 'exact';

const STRICTNESS: Readonly<Record<VersionMatch, number>> = { any: 0, 'major-minor': 1, exact: 2 };

/** Gives the stricter of two settings. */
export function stricterMatch(left: VersionMatch, right: VersionMatch): VersionMatch {
  return STRICTNESS[left] >= STRICTNESS[right] ? left : right;
}

/** Whether a version may run under a license for another one; true where either is not known. */
export function versionMatches(
  licensed: ApplicationVersion | null,
  asked: ApplicationVersion | null,
  match: VersionMatch,
): boolean {
  if (licensed === null || asked === null || match === 'any') return true;
  return match === 'exact' ? isSameVersion(licensed, asked) : isSameMajorMinor(licensed, asked);
}
