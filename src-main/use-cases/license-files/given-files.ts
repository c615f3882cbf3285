import type { LicenseFileKind } from '#core/import/outcome.ts';
import { recogniseKind, sizeLimit } from '#license-file/verification/recognise-kind.ts';
import { withoutContent, type CandidateContent, type Container } from '#main/file-intake/candidate.ts';
import type { IntakeSource } from '#main/file-intake/intake-source.ts';
import { takeIn } from '#main/file-intake/take-in.ts';

/** A file as it was given, with what its content says it is. */
export interface GivenFile {
  /** For people: the path as given, with what is inside a folder or zip behind a slash. */
  readonly path: string;
  /** Where it was found: given by itself, or inside a folder or zip. */
  readonly container: Container;
  readonly kind: LicenseFileKind | null;
  readonly content: CandidateContent;
  /** Whether it is nothing to speak of: no license file of any kind, inside a folder or zip with others. */
  readonly isIgnored: boolean;
}

/** How work on many files can be watched and stopped. */
export interface WorkInProgress {
  /** Told after every file, of how many known so far. */
  readonly onProgress?: (done: number, known: number) => void;
  /** Stops the work between two files; what was acknowledged stays. */
  readonly signal?: AbortSignal;
  /** Milliseconds for which a store that another process holds is tried again, without blocking; not at all unless given. */
  readonly patience?: number;
}

/** Watches the reading as the first half of the work on each file; what is done with it is the second. */
export function readingHalf({ onProgress, ...work }: WorkInProgress): WorkInProgress {
  return { ...work, onProgress: (done, known) => onProgress?.(half(done), known) };
}

/** Watches what is done with files that are read already as the other half. */
export function handlingHalf({ onProgress, ...work }: WorkInProgress): WorkInProgress {
  return { ...work, onProgress: (done, known) => onProgress?.(half(known + done), known) };
}

/** How many files are done when so many halves are. */
export function half(halves: number): number {
  return Math.floor(halves / 2);
}

/** The most bytes of files that are kept in memory at once: some ten thousand license files of the usual size, many times over. */
const MOST_KEPT = 256 * 1_024 * 1_024;

/**
 * Reads every file that was given, in their order. Only bytes that can matter are kept: none of files that are ignored or larger
 * than their kind may be, and none beyond what all of them together may have.
 *
 * @param mostKept in bytes; tests give less
 */
export async function readGivenFiles(sources: readonly IntakeSource[], work: WorkInProgress, mostKept = MOST_KEPT): Promise<readonly GivenFile[]> {
  const files: GivenFile[] = [];
  let kept = 0;
  for await (const { label, container, content, progress } of takeIn(sources)) {
    if (work.signal?.aborted === true) break;
    const kind = kindOf(content);
    const isIgnored = container !== 'none' && kind === null && (content.ok || isNoLicenseFile(content));
    files.push({ path: label, container, kind, content: isIgnored ? withoutBytes(content) : keep(content, kind), isIgnored });
    work.onProgress?.(progress.delivered, progress.known);
  }
  return files;

  function keep(content: CandidateContent, kind: LicenseFileKind | null): CandidateContent {
    if (!content.ok) return withoutBytes(content);
    const size = content.bytes.length;
    const limit = sizeLimit(kind);
    if (size > limit) return withoutContent('file-too-large', { limit: String(limit), size: String(size) });
    if (kept + size > mostKept) return withoutContent('too-much-at-once', { limit: String(mostKept) });
    kept += size;
    return content;
  }
}

const NOTHING: CandidateContent = { ok: true, bytes: new Uint8Array() };

/** What stays of a file that is passed over: why it has no content, where that is known. */
function withoutBytes(content: CandidateContent): CandidateContent {
  return content.ok ? NOTHING : { ok: false, problem: { ...content.problem, start: null } };
}

function kindOf(content: CandidateContent): LicenseFileKind | null {
  if (content.ok) return recogniseKind(content.bytes);
  return content.problem.start === null ? null : recogniseKind(content.problem.start);
}

/** What is too large to be read whole and does not begin like a license file is none; so is a folder, a device, a zip. */
function isNoLicenseFile(content: Extract<CandidateContent, { ok: false }>): boolean {
  return content.problem.code === 'not-a-license-file' || content.problem.start !== null;
}
