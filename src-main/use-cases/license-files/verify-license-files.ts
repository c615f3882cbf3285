import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openProfileForUse, profileLocation, type Surroundings } from '../open-profile.ts';
import { readTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { half, readGivenFiles, readingHalf, type GivenFile, type WorkInProgress } from './given-files.ts';
import { inspectFile, type InspectedFile, type InspectionContext } from './inspect-file.ts';
import { contextWithoutProfile, inspectionContext } from './inspection-context.ts';

/** A file that was verified, or passed over inside a folder or zip. */
export interface VerifiedFile extends Omit<InspectedFile, 'verified' | 'revocations'> {
  readonly isIgnored: boolean;
}

/** How many files are verified in one go; between two goes an interrupt gets its turn. */
const TURN = 256;

/**
 * Verifies files and stores nothing: no license, no history, and no profile where there is none yet. What the profile knows
 * (cleared, revoked, here already) is part of the answer where there is one. Stopped, it answers for those it has verified.
 */
export async function verifyLicenseFiles(
  surroundings: Surroundings,
  paths: readonly string[],
  work: WorkInProgress,
): Promise<UseCaseAnswer<readonly VerifiedFile[]>> {
  const files = await readGivenFiles(paths, readingHalf(work));
  if (!existsSync(profileLocation(surroundings))) {
    const context = contextWithoutProfile(surroundings);
    return inTurns(files, work, (some) => ({ ok: true, value: some.map((file) => verifyFile(file, context)) }));
  }
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return opened;
  const { cache } = opened.value;
  try {
    return await inTurns(files, work, (some) => {
      const answer = cache.read((reader) => {
        const time = readTime(reader, reader.licenses(), surroundings);
        const context = inspectionContext(reader, surroundings, time);
        return some.map((file) => verifyFile(file, context));
      });
      return answer.ok ? answer : problemOfCache(answer);
    });
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
  verify: (some: readonly GivenFile[]) => UseCaseAnswer<readonly VerifiedFile[]>,
): Promise<UseCaseAnswer<readonly VerifiedFile[]>> {
  const verified: VerifiedFile[] = [];
  for (let start = 0; start < files.length && signal?.aborted !== true; start += TURN) {
    const answer = verify(files.slice(start, start + TURN));
    if (!answer.ok) return answer;
    verified.push(...answer.value);
    onProgress?.(half(files.length + verified.length), files.length);
    await setImmediate();
  }
  return { ok: true, value: verified };
}
