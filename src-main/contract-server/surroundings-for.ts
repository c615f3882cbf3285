import { readSurroundings, type Surroundings } from '#main/use-cases/open-profile.ts';
import { useCaseProblem, type UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
import type { LicensingApiOptions } from './server-options.ts';

/**
 * Reads what this computer, user and process are.
 *
 * @param before what was read last: its clock goes on, since one that starts at a given instant would start there again
 */
export function surroundingsFor(options: LicensingApiOptions, before: Surroundings | null): UseCaseAnswer<Surroundings> {
  const read = readSurroundings(options.environment);
  if (!read.ok) return read;
  const { clock, demonstration } = options;
  // A packaged build ignores overrides, and a demonstration must never come near this user's own profile.
  if (demonstration !== null && read.value.overrides.profileFolder === null) return useCaseProblem('not-in-this-host');
  const moved = clock ?? demonstration?.clock;
  if (moved !== undefined) return { ok: true, value: { ...read.value, clock: moved, buildTime: null } };
  return before === null ? read : { ok: true, value: { ...read.value, clock: before.clock } };
}
