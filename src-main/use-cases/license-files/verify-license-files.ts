import { setImmediate } from 'node:timers/promises';
import { openProfileForUse, profileLocation, type Surroundings } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { isWithoutProfile } from '#main/profile/is-without-profile.ts';
import { problemOfCache, type UseCaseProblem } from '../use-case-problem.ts';
import { half, readGivenFiles, readingHalf, type GivenFile, type WorkInProgress } from './given-files.ts';
import { inspectFile, type InspectedFile, type InspectionContext } from './inspect-file.ts';
import { contextWithoutProfile, inspectionContext } from './inspection-context.ts';

/** A file that was verified, or passed over inside a folder or zip. */
export interface VerifiedFile extends Omit<InspectedFile, 'verified' | 'revocations'> {
  readonly isIgnored: boolean;
}

/** How many files are verified in one go; between two goes an interrupt gets its turn. */
const TURN = 256;

/** What was verified. */
export interface Verification {
  readonly files: readonly VerifiedFile[];
  /** Why nothing that this profile knows is part of it; `null` where all of it is. */
  readonly profileProblem: UseCaseProblem | null;
}

/**
 * Verifies files and stores nothing: no license, no history, and no profile where there is none yet. What the profile knows
 * (cleared, revoked, here already) is part of the answer where there is one that can be used; where it cannot, files are verified all
 * the same. Stopped, it answers for those it has verified.
 */
export async function verifyLicenseFiles(
  surroundings: Surroundings,
  paths: readonly string[],
  work: WorkInProgress,
): Promise<Verification> {
  const files = await readGivenFiles(paths, readingHalf(work));
  const bare = contextWithoutProfile(surroundings);
  const withoutProfile = (some: readonly GivenFile[]): readonly VerifiedFile[] => some.map((file) => verifyFile(file, bare));
  if (isWithoutProfile(profileLocation(surroundings))) {
    return { files: await inTurns(files, work, withoutProfile), profileProblem: null };
  }
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return { files: await inTurns(files, work, withoutProfile), profileProblem: opened };
  const { cache } = opened.value;
  let profileProblem: UseCaseProblem | null = null;
  try {
    const verified = await inTurns(files, work, (some) => {
      const answer = cache.read((reader) => {
        const time = readTime(reader, reader.licenses(), surroundings);
        const context = inspectionContext(reader, surroundings, time);
        return some.map((file) => verifyFile(file, context));
      });
      if (answer.ok) return answer.value;
      profileProblem = problemOfCache(answer);
      return withoutProfile(some);
    });
    return { files: verified, profileProblem };
  } finally {
    opened.value.close();
  }
}

function verifyFile(file: GivenFile, context: InspectionContext): VerifiedFile {
  // What was read out of a file is let go of: of thousands of them, only what is said of each stays.
  const { verified: _, revocations: __, ...said } = inspectFile(file, context);
  return { ...said, isIgnored: file.isIgnored };
}

async function inTurns(
  files: readonly GivenFile[],
  { signal, onProgress }: WorkInProgress,
  verify: (some: readonly GivenFile[]) => readonly VerifiedFile[],
): Promise<readonly VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (let start = 0; start < files.length && signal?.aborted !== true; start += TURN) {
    verified.push(...verify(files.slice(start, start + TURN)));
    onProgress?.(half(files.length + verified.length), files.length);
    await setImmediate();
  }
  return verified;
}
