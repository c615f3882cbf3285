import { closeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openRegularFile, type OpenFile } from '#main/regular-file/open-regular-file.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { withoutContent, type Candidate, type CandidateContent, type FoundCandidate } from './candidate.ts';
import { INTAKE_LIMITS, type IntakeLimits } from './intake-limits.ts';
import type { IntakeSource, NamedBytes, NamedProblem } from './intake-source.ts';
import { contentNotOpened, contentOfBytes, readFileContent } from './read-file-content.ts';
import { walkFolder } from './walk-folder.ts';
import { isWindowsDevicePath } from './windows-device-name.ts';
import { bytesInMemory, bytesOfFile } from './zip/archive-bytes.ts';
import { looksLikeZip, ZIP_SIGNATURE_LENGTH } from './zip/zip-signature.ts';

/** How many candidates are delivered before other work (an interrupt, a window) gets its turn. */
const TURN = 32;

/**
 * Turns what a person gave into candidates for verification, one at a time, so that memory stays small: a file, or what
 * a folder or a zip holds (license-files.md, Import outcomes). A zip is known by its content. Bytes that were handed over instead of
 * a path are taken in the same way.
 *
 * Only regular files are opened, nothing waits, and nothing is written. Whatever is at a path, it becomes a candidate with bytes
 * or with a problem; nothing is passed over in silence but folders. Inside a folder or zip, what `recogniseKind` does not know
 * is to be ignored by the caller, as is a problem with the code `not-a-license-file`, and one whose `start` it does not know.
 */
export async function* takeIn(sources: readonly IntakeSource[], limits: IntakeLimits = INTAKE_LIMITS): AsyncGenerator<Candidate> {
  let delivered = 0;
  let known = sources.length;
  for (const source of sources) {
    const before = delivered;
    let within = 1;
    const announce = (count: number): void => {
      known += Math.max(count, 1) - within;
      within = Math.max(count, 1);
    };
    const candidates = typeof source === 'string' ? candidatesAt(source, limits, announce) : candidatesIn(source, limits, announce);
    for await (const found of candidates) {
      delivered++;
      // Where more came of a path than was announced (a zip that also reports itself), what is known grows with it.
      if (delivered - before > within) announce(delivered - before);
      yield { ...found, progress: { delivered, known } };
      if (delivered % TURN === 0) await setImmediate();
    }
    announce(delivered - before);
  }
}

async function* candidatesAt(
  path: string,
  limits: IntakeLimits,
  announce: (count: number) => void,
): AsyncGenerator<FoundCandidate> {
  const itself = (content: CandidateContent): FoundCandidate => ({ label: path, container: 'none', content });
  const unopened = contentOfName(path);
  if (unopened !== null) {
    yield itself(unopened);
    return;
  }
  const opened = openRegularFile(path, 'follow');
  if (!opened.ok) {
    if (opened.found === 'folder') yield* folderCandidates(path, limits, announce);
    else yield itself(contentNotOpened(path, opened, 'none'));
    return;
  }
  try {
    if (isZip(opened.file)) {
      // Loaded with all that inflates when the first zip is met: most starts of the program meet none.
      const { archiveCandidates } = await import('./zip/archive-candidates.ts');
      yield* archiveCandidates(path, bytesOfFile(opened.file.descriptor, opened.file.size), limits, announce);
    } else yield itself(readFileContent(opened.file, limits));
  } finally {
    closeSync(opened.file.descriptor);
  }
}

async function* candidatesIn(
  given: NamedBytes | NamedProblem,
  limits: IntakeLimits,
  announce: (count: number) => void,
): AsyncGenerator<FoundCandidate> {
  const { name } = given;
  const container = name.includes('/') ? 'folder' : 'none';
  if ('content' in given) {
    yield { label: name, container, content: given.content };
    return;
  }
  const { bytes } = given;
  if (!looksLikeZip(bytes)) yield { label: name, container, content: contentOfBytes(bytes, limits) };
  else if (container === 'folder') yield { label: name, container, content: withoutContent('zip-inside') };
  else {
    const { archiveCandidates } = await import('./zip/archive-candidates.ts');
    yield* archiveCandidates(name, bytesInMemory(bytes), limits, announce);
  }
}

/** What a path is known to be by its name alone. */
function contentOfName(path: string): CandidateContent | null {
  if (path.includes('\0')) return withoutContent('missing');
  return process.platform === 'win32' && isWindowsDevicePath(path) ? withoutContent('device') : null;
}

/** Whether a file begins like a zip; one that cannot be read does not, and says so when its content is read. */
function isZip({ descriptor }: OpenFile): boolean {
  try {
    return looksLikeZip(readBounded(descriptor, ZIP_SIGNATURE_LENGTH, ZIP_SIGNATURE_LENGTH).bytes);
  } catch (error) {
    errnoOf(error);
    return false;
  }
}

function* folderCandidates(folder: string, limits: IntakeLimits, announce: (count: number) => void): Generator<FoundCandidate> {
  const itself = (content: CandidateContent): FoundCandidate => ({ label: folder, container: 'none', content });
  const walked = walkFolder(folder, limits);
  if (!walked.ok || walked.found.length === 0) {
    yield itself(walked.ok ? withoutContent('empty-folder') : walked.content);
    return;
  }
  announce(walked.found.length);
  let total = 0;
  for (const { path, label, content: known } of walked.found) {
    const content = known ?? contentInFolder(path, limits);
    if (content.ok) total += content.bytes.length;
    if (total > limits.totalBytes) {
      yield itself(withoutContent('too-much-in-total', { limit: String(limits.totalBytes) }));
      return;
    }
    // A folder that cannot be looked into is reported as what was given when it is that.
    yield { label, container: label === folder ? 'none' : 'folder', content };
  }
}

function contentInFolder(path: Buffer, limits: IntakeLimits): CandidateContent {
  const opened = openRegularFile(path, 'follow');
  if (!opened.ok) return contentNotOpened(path, opened, 'folder');
  try {
    const content = readFileContent(opened.file, limits);
    return content.ok && looksLikeZip(content.bytes) ? withoutContent('zip-inside') : content;
  } finally {
    closeSync(opened.file.descriptor);
  }
}
