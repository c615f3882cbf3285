import { setImmediate } from 'node:timers/promises';
import type { GivenFile, WorkInProgress } from './given-files.ts';
import type { ImportedFile } from './imported-file.ts';

/** What an import did. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** Whether the work was stopped before every file had its turn; those that had are here and stay. */
  readonly isInterrupted: boolean;
}

/** A report with the files that had their turn, in the same order. */
export interface HandledFiles extends ImportReport {
  readonly given: readonly GivenFile[];
}

/** Handles files batch by batch: lists of ended licenses first, then the rest, each in the order given. Between two batches the work can be stopped. */
export async function inBatches(
  given: readonly GivenFile[],
  work: WorkInProgress,
  sizeAfter: (done: number) => number,
  handle: (files: readonly GivenFile[]) => readonly ImportedFile[] | Promise<readonly ImportedFile[]>,
): Promise<HandledFiles> {
  const order = [...given.keys()].sort((left, right) => turn(given[left]) - turn(given[right]) || left - right);
  const byPlace = new Map<number, ImportedFile>();
  for (let start = 0; start < order.length && work.signal?.aborted !== true; ) {
    const end = Math.min(start + sizeAfter(start), order.length);
    const places = order.slice(start, end);
    const done = await handle(places.flatMap((place) => given[place] ?? []));
    done.forEach((file, index) => byPlace.set(places[index] ?? -1, file));
    start = end;
    work.onProgress?.(end, order.length);
    // A batch blocks; between two of them an interrupt, or a window, gets its turn.
    await setImmediate();
  }
  const handled = [...given.keys()].filter((place) => byPlace.has(place));
  return {
    files: handled.flatMap((place) => byPlace.get(place) ?? []),
    given: handled.flatMap((place) => given[place] ?? []),
    isInterrupted: work.signal?.aborted === true,
  };
}

/** Revocation lists first, then the rest. */
function turn(file: GivenFile | undefined): number {
  return file?.kind === 'revocations' ? 0 : 1;
}
