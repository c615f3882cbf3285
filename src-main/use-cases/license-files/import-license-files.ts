import type { CacheAnswer, CacheProblem } from '#main/entitlement-cache/cache-problem.ts';
import { isWithoutProfile } from '#main/profile/is-without-profile.ts';
import { openProfileForUse, profileLocation, type OpenedProfile, type Surroundings } from '../open-profile.ts';
import { patiently } from '../patience.ts';
import { readTime, tellTime } from '../tell-time.ts';
import type { UseCaseAnswer } from '../use-case-problem.ts';
import { handlingHalf, readGivenFiles, readingHalf, type GivenFile, type WorkInProgress } from './given-files.ts';
import { ImportBatch } from './import-batch.ts';
import { inBatches, type HandledFiles, type ImportReport } from './in-batches.ts';
import { contextWithoutProfile, inspectionContext } from './inspection-context.ts';
import type { ImportedFile } from './imported-file.ts';

/** How many files are tried in one go, where nothing has to be stored together. */
const TRIED_AT_ONCE = 64;

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
  const { files, isInterrupted } = await (work.isDryRun ? tryGivenFiles : importGivenFiles)(opened, given, handlingHalf(work));
  return { ok: true, value: { files, isInterrupted } };
}

/** Imports files whose bytes were read before: those and no others, as every check at this moment judges them. */
export function importGivenFiles(opened: OpenedProfile, given: readonly GivenFile[], work: WorkInProgress): Promise<HandledFiles> {
  return inBatches(given, work, batchAfter, (files) => importBatch(opened, files, work.patience ?? 0));
}

/** Says what importing files that were read before would do, and changes nothing. */
export async function tryGivenFiles(opened: OpenedProfile, given: readonly GivenFile[], work: WorkInProgress): Promise<HandledFiles> {
  // The batch keeps what it needs of the store, so that others may write while thousands of files are looked at.
  const begun = opened.cache.read((reader) => {
    const licenses = reader.licenses();
    const context = inspectionContext(reader, opened, readTime(reader, licenses, opened));
    return new ImportBatch(context, { reader, licenses }, null);
  });
  return tryInTurns(given, work, (file) => (begun.ok ? begun.value.importFile(file) : notStored(file, begun)));
}

function tryInTurns(given: readonly GivenFile[], work: WorkInProgress, tryFile: (file: GivenFile) => ImportedFile): Promise<HandledFiles> {
  return inBatches(given, work, () => TRIED_AT_ONCE, (files) => files.map(tryFile));
}

/**
 * Says what an import would do, and changes nothing: where there is no profile yet, none is made. An existing one is opened for it, as
 * every command opens it.
 */
export async function tryImport(surroundings: Surroundings, paths: readonly string[], work: WorkInProgress): Promise<UseCaseAnswer<ImportReport>> {
  if (isWithoutProfile(profileLocation(surroundings))) {
    const batch = new ImportBatch(contextWithoutProfile(surroundings), null, null);
    const given = await readGivenFiles(paths, readingHalf(work));
    return { ok: true, value: await tryInTurns(given, handlingHalf(work), (file) => batch.importFile(file)) };
  }
  const opened = await openProfileForUse(surroundings);
  if (!opened.ok) return opened;
  try {
    return await importLicenseFiles(opened.value, paths, { ...work, isDryRun: true });
  } finally {
    opened.value.close();
  }
}

async function importBatch(opened: OpenedProfile, files: readonly GivenFile[], patience: number): Promise<readonly ImportedFile[]> {
  const write = (): CacheAnswer<readonly ImportedFile[]> =>
    opened.cache.write((writer) => {
      const licenses = writer.licenses();
      const context = inspectionContext(writer, opened, tellTime(writer, licenses, opened));
      const batch = new ImportBatch(context, { reader: writer, licenses }, writer);
      return files.map((file) => batch.importFile(file));
    });
  const answer = await patiently(write, patience);
  return answer.ok ? answer.value : files.map((file) => notStored(file, answer));
}

function notStored(file: GivenFile, { code, cause }: CacheProblem): ImportedFile {
  return {
    path: file.path,
    container: file.container,
    now: null,
    noticeFacts: {},
    kind: file.kind,
    outcome: file.isIgnored ? 'ignored' : 'refused',
    code: file.isIgnored ? null : 'store-unavailable',
    facts: { errno: cause, store: code, path: file.path },
    checks: [],
    notices: [],
    license: null,
    issuer: null,
    signer: null,
    checkoutId: null,
    replaces: [],
    ends: [],
  };
}
