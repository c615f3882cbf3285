import { existsSync } from 'node:fs';
import { openProfileForUse, profileLocation, type Surroundings } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { readGivenFiles, type WorkInProgress } from './given-files.ts';
import { inspectFile, type InspectedFile } from './inspect-file.ts';
import { contextWithoutProfile, inspectionContext } from './inspection-context.ts';

/** A file that was verified, or passed over inside a folder or zip. */
export interface VerifiedFile extends InspectedFile {
  readonly isIgnored: boolean;
}

/**
 * Verifies files and stores nothing: no license, no history, and no profile where there is none yet. What the profile knows
 * (cleared, revoked, here already) is part of the answer where there is one.
 */
export async function verifyLicenseFiles(
  surroundings: Surroundings,
  paths: readonly string[],
  work: WorkInProgress,
): Promise<UseCaseAnswer<readonly VerifiedFile[]>> {
  const files = await readGivenFiles(paths, work);
  if (!existsSync(profileLocation(surroundings))) {
    const context = contextWithoutProfile(surroundings);
    return { ok: true, value: files.map((file) => ({ ...inspectFile(file, context), isIgnored: file.isIgnored })) };
  }
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return opened;
  const { cache } = opened.value;
  try {
    const answer = cache.read((reader) => {
      const time = readTime(reader, reader.licenses(), surroundings);
      const context = inspectionContext(reader, surroundings, time);
      return files.map((file) => ({ ...inspectFile(file, context), isIgnored: file.isIgnored }));
    });
    return answer.ok ? answer : problemOfCache(answer);
  } finally {
    opened.value.close();
  }
}
