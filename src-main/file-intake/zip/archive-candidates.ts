import { getFileNameLowLevel, type Entry, type ZipFile } from 'yauzl';
import { withoutContent, type CandidateContent, type FoundCandidate } from '../candidate.ts';
import type { IntakeLimits } from '../intake-limits.ts';
import type { ArchiveBytes } from './archive-bytes.ts';
import { entryContent } from './entry-content.ts';
import { readEntryName, type EntryName } from './entry-name.ts';
import { openArchive } from './open-archive.ts';

/**
 * Gives the files of a zip one at a time, each whole in memory and none on the disk. Zips inside it are not opened.
 *
 * A bad entry does not keep the others from being delivered. What is wrong with the zip itself is delivered under its own
 * label: before any entry where it has none or too many, and where its list breaks off.
 *
 * @param announce told how many entries the zip says it has, before the first is delivered.
 */
export async function* archiveCandidates(
  label: string,
  bytes: ArchiveBytes,
  limits: IntakeLimits,
  announce: (entries: number) => void,
): AsyncGenerator<FoundCandidate> {
  const itself = (content: CandidateContent): FoundCandidate => ({ label, container: 'none', content });
  let archive: ZipFile;
  try {
    archive = await openArchive(bytes);
  } catch {
    yield itself(withoutContent('zip-damaged'));
    return;
  }
  if (archive.entryCount > limits.files) {
    yield itself(withoutContent('too-many-files', { limit: String(limits.files) }));
    return;
  }
  announce(archive.entryCount);
  const names = new Set<string>();
  let total = 0;
  let files = 0;
  try {
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (name.kind === 'folder') continue;
      files++;
      total += entry.uncompressedSize <= limits.fileBytes ? entry.uncompressedSize : limits.startBytes;
      if (total > limits.totalBytes) {
        yield itself(withoutContent('too-much-in-total', { limit: String(limits.totalBytes) }));
        return;
      }
      const isKnown = names.has(name.name);
      names.add(name.name);
      const fault = name.kind === 'hostile' ? 'hostile-name' : isKnown ? 'duplicate-name' : null;
      const content = fault === null ? await contentOf(archive, entry, bytes, limits) : withoutContent(fault);
      yield { label: `${label}/${name.name}`, container: 'zip', content };
    }
  } catch {
    yield itself(withoutContent('zip-damaged'));
    return;
  }
  if (files === 0) yield itself(withoutContent('empty-zip'));
}

function nameOf(entry: Entry): EntryName {
  return readEntryName(getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true));
}

async function contentOf(
  archive: ZipFile,
  entry: Entry,
  bytes: ArchiveBytes,
  limits: IntakeLimits,
): Promise<CandidateContent> {
  try {
    return await entryContent(archive, entry, bytes, limits);
  } catch {
    // Whatever a hostile entry makes the library or the inflating throw: this entry cannot be read.
    return withoutContent('entry-damaged');
  }
}
