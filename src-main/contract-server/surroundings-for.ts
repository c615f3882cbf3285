import { readSurroundings, type Surroundings } from '#main/use-cases/open-profile.ts';
import type { UseCaseAnswer } from '#main/use-cases/use-case-problem.ts';
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
  const moved = clock ?? demonstration?.clock;
  if (moved !== undefined) return { ok: true, value: { ...read.value, clock: moved, buildTime: null } };
  return before === null ? read : { ok: true, value: { ...read.value, clock: before.clock } };
}
