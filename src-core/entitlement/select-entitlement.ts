import { isSameApplication, type ApplicationKey } from '../application/application.ts';
import { isSameMajorMinor, isSameVersion, type ApplicationVersion } from '../application/version.ts';
import type { Entitlement, Policy } from './policy.ts';

/** The entry of a policy that answers for an application, and the evaluations that were passed over. */
export interface EntitlementSelection {
  /** `null` when the policy has nothing for this application in this version. */
  readonly entry: Entitlement | null;
  /** The first evaluation of the application that is bound to another version. */
  readonly otherVersion: Entitlement | null;
  /** An evaluation that is over and gave way to the ordinary entry. */
  readonly overEvaluation: Entitlement | null;
}

/**
 * Whether an evaluation is for a version: last two parts 0, major and minor must match; else all four. An evaluation that
 * names no version is bound to none; an asker that names no version matches only such a one.
 */
export function evaluationMatches(bound: ApplicationVersion | null, asked: ApplicationVersion | null): boolean {
  if (bound === null) return true;
  if (asked === null) return false;
  return bound[2] === 0 && bound[3] === 0 ? isSameMajorMinor(bound, asked) : isSameVersion(bound, asked);
}

/**
 * Picks the entry that answers: the first evaluation bound to this version, else the first ordinary or trial entry. An
 * evaluation that is over gives way to such an entry too: it grants nothing any more.
 *
 * @param isOver tells whether an evaluation is over; asked only where it makes a difference.
 */
export function selectEntitlement(
  policy: Policy,
  application: ApplicationKey,
  version: ApplicationVersion | null,
  isOver: (evaluation: Entitlement) => boolean,
): EntitlementSelection {
  const entries = policy.entitlements.filter((entry) => isSameApplication(entry, application));
  const evaluations = entries.filter((entry) => entry.kind === 'evaluation');
  const evaluation = evaluations.find((entry) => evaluationMatches(entry.version, version)) ?? null;
  const otherVersion = evaluations.find((entry) => !evaluationMatches(entry.version, version)) ?? null;
  const ordinary = entries.find((entry) => entry.kind !== 'evaluation') ?? null;
  if (evaluation === null) return { entry: ordinary, otherVersion, overEvaluation: null };
  if (ordinary !== null && isOver(evaluation)) return { entry: ordinary, otherVersion: null, overEvaluation: evaluation };
  return { entry: evaluation, otherVersion: null, overEvaluation: null };
}
