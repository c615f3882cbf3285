import { setImmediate } from 'node:timers/promises';
import type { CacheAnswer } from '#main/entitlement-cache/cache-problem.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { readTime, tellTime } from '../tell-time.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { half, readGivenFiles, readingHalf, type GivenFile, type WorkInProgress } from './given-files.ts';
import { ImportBatch } from './import-batch.ts';
import type { ImportedFile } from './imported-file.ts';

/** What an import did. */
export interface ImportReport {
  readonly files: readonly ImportedFile[];
  /** Whether the work was stopped before every file had its turn; those that had are here and stay. */
  readonly isInterrupted: boolean;
}

/** How many files share the first transaction and its backup: enough to be quick, few enough that a stop or a crash loses little work. */
const FIRST_BATCH = 256;

/** How many share one at most, so that nobody waits longer than about a second for the store, or for a stop. */
const LARGEST_BATCH = 2_048;

/**
 * How many files are the next batch: as many as are done already. What a batch costs beside its files (reading again what is stored,
 * and a backup of all of it) grows with what is there, so batches of one size would make an import cost the square of its files.
 */
function batchAfter(done: number): number {
  return Math.min(Math.max(done, FIRST_BATCH), LARGEST_BATCH);
}

/**
 * Imports license files and revocation lists: files, folders, zips, in any mixture (license-files.md, Import outcomes).
 *
 * Revocation lists come first, so that what a list in the same zip revokes is not imported before it. Each batch is one
 * transaction: it is wholly on the disk when it is reported, or not at all. Good files go on without the bad.
 *
 * @param isDryRun whether to say what would happen and change nothing
 */
export async function importLicenseFiles(
  opened: OpenedProfile,
  paths: readonly string[],
  work: WorkInProgress & { readonly isDryRun: boolean },
): Promise<UseCaseAnswer<ImportReport>> {
  const given = await readGivenFiles(paths, readingHalf(work));
  const order = [...given.keys()].sort((left, right) => turn(given[left]) - turn(given[right]) || left - right);
  const results: ImportedFile[] = [];
  const byPlace = new Map<number, ImportedFile>();
  for (let start = 0, size = 0; start < order.length && work.signal?.aborted !== true; start += size) {
    size = work.isDryRun ? order.length : batchAfter(start);
    const places = order.slice(start, start + size);
    const files = places.flatMap((place) => given[place] ?? []);
    const imported = importBatch(opened, files, work.isDryRun);
    imported.forEach((file, index) => byPlace.set(places[index] ?? -1, file));
    work.onProgress?.(half(order.length + Math.min(start + size, order.length)), order.length);
    // A batch blocks; between two of them an interrupt, or a window, gets its turn.
    await setImmediate();
  }
  for (const place of given.keys()) {
    const file = byPlace.get(place);
    if (file !== undefined) results.push(file);
  }
  return { ok: true, value: { files: results, isInterrupted: work.signal?.aborted === true } };
}

function importBatch(opened: OpenedProfile, files: readonly GivenFile[], isDryRun: boolean): readonly ImportedFile[] {
  const answer: CacheAnswer<readonly ImportedFile[]> = isDryRun
    ? opened.cache.read((reader) => {
        const licenses = reader.licenses();
        const batch = new ImportBatch(reader, null, opened, licenses, readTime(reader, licenses, opened));
        return files.map((file) => batch.importFile(file));
      })
    : opened.cache.write((writer) => {
        const licenses = writer.licenses();
        const batch = new ImportBatch(writer, writer, opened, licenses, tellTime(writer, licenses, opened));
        return files.map((file) => batch.importFile(file));
      });
  if (answer.ok) return answer.value;
  const { code, cause } = answer;
  return files.map((file) => notStored(file, { errno: cause, store: code, path: file.path }));
}

function notStored(file: GivenFile, facts: ImportedFile['facts']): ImportedFile {
  return {
    path: file.path,
    container: file.container,
    now: null,
    noticeFacts: {},
    kind: file.kind,
    outcome: file.isIgnored ? 'ignored' : 'refused',
    code: file.isIgnored ? null : 'store-unavailable',
    facts,
    checks: [],
    notices: [],
    license: null,
    issuer: null,
    signer: null,
    checkoutId: null,
    replaces: [],
  };
}

/** Revocation lists first, then the rest. */
function turn(file: GivenFile | undefined): number {
  return file?.kind === 'revocations' ? 0 : 1;
}
