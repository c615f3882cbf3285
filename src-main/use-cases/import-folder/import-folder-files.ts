import type { FolderNews } from '#core/contract/folder-news.ts';
import type { Instant } from '#core/time/instant.ts';
import type { CacheAnswer } from '#main/entitlement-cache/cache-problem.ts';
import type { FolderFileRow } from '#main/entitlement-cache/queries/folder-file-rows.ts';
import type { FolderFile } from '#main/import-folder/folder-reading.ts';
import { readGivenFiles, type GivenFile } from '../license-files/given-files.ts';
import { ImportBatch } from '../license-files/import-batch.ts';
import { inspectionContext } from '../license-files/inspection-context.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { PATIENCE, patiently } from '../patience.ts';
import { readTime, tellTime } from '../tell-time.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';
import { circumstancesOf, hasAnotherTurn } from './folder-circumstances.ts';
import { formatNews, newsOf } from './folder-news.ts';

/** A file of the folder with what is in it: one license file, or those of a zip. */
interface FileToImport {
  readonly file: FolderFile;
  readonly given: readonly GivenFile[];
}

/** How many files share a transaction: an ordinary folder has fewer, and a large one keeps nobody waiting for the store. */
const AT_ONCE = 128;

/**
 * Imports what is new in the import folder for this profile, through what every import goes through. A file has its turn once, by its
 * content; a refused one has another when something changed that could make it good. What became of each is kept in the same transaction as
 * what it brought, so that the person is told once, whichever process was first.
 *
 * @param profile the open profile, asked anew for each transaction: a window opens it again now and then
 * @returns what the person is to be told of it
 */
export async function importFolderFiles(
  profile: () => UseCaseAnswer<OpenedProfile>,
  files: readonly FolderFile[],
  patience = PATIENCE,
): Promise<UseCaseAnswer<readonly FolderNews[]>> {
  const begun = profile();
  if (!begun.ok) return begun;
  const { value: opened } = begun;
  const due = opened.cache.read((reader) => {
    const { now } = readTime(reader, reader.licenses(), opened);
    return filesDue(files, reader.folderFiles(), opened, now);
  });
  if (!due.ok) return problemOfCache(due);
  const news: FolderNews[] = [];
  for (let start = 0; start < due.value.length; start += AT_ONCE) {
    const toImport: FileToImport[] = [];
    for (const file of due.value.slice(start, start + AT_ONCE)) toImport.push({ file, given: await readGivenFiles([file.source], {}) });
    const answer = await patiently(() => importNow(profile, toImport), patience);
    if (!answer.ok) return answer;
    news.push(...answer.value);
  }
  return { ok: true, value: news };
}

function importNow(profile: () => UseCaseAnswer<OpenedProfile>, toImport: readonly FileToImport[]): UseCaseAnswer<readonly FolderNews[]> {
  const opened = profile();
  if (!opened.ok) return opened;
  const answer = importTogether(opened.value, toImport);
  return answer.ok ? answer : problemOfCache(answer);
}

function filesDue(files: readonly FolderFile[], rows: readonly FolderFileRow[], opened: OpenedProfile, now: Instant): readonly FolderFile[] {
  const known = new Map(rows.map((row) => [row.digest, row]));
  const distinct = new Map(files.map((file) => [file.digest, file]));
  return [...distinct.values()].filter(({ digest }) => {
    const row = known.get(digest);
    return row === undefined || hasAnotherTurn(row, opened, now);
  });
}

function importTogether(opened: OpenedProfile, toImport: readonly FileToImport[]): CacheAnswer<readonly FolderNews[]> {
  return opened.cache.write((writer) => {
    const licenses = writer.licenses();
    const time = tellTime(writer, licenses, opened);
    // Another process may have been first since it was asked.
    const rows = new Map(writer.folderFiles().map((row) => [row.digest, row]));
    const due = filesDue(toImport.map(({ file }) => file), [...rows.values()], opened, time.now);
    const batch = new ImportBatch(inspectionContext(writer, opened, time), { reader: writer, licenses }, writer, 'folder');
    return inTurn(toImport.filter(({ file }) => due.includes(file))).flatMap(({ file, given }): readonly FolderNews[] => {
      const done = given.map((one) => batch.importFile(one));
      const refused = done.find(({ outcome }) => outcome === 'refused');
      const before = rows.get(file.digest);
      // What was said once and is still so is not said again.
      const isSaid = before !== undefined && before.code !== null && before.code === (refused?.code ?? null);
      const news = isSaid ? [] : done.flatMap((one) => newsOf(one) ?? []);
      writer.keepFolderFile({
        digest: file.digest,
        name: file.name,
        seenAt: time.now,
        code: refused?.code ?? null,
        circumstances: refused === undefined ? '' : circumstancesOf(refused, opened),
        news: isSaid ? before.news : formatNews(news),
      });
      return news.map((one) => ({ ...one, digest: file.digest }));
    });
  });
}

/** Lists of ended licenses first, as in every import. */
function inTurn(files: readonly FileToImport[]): readonly FileToImport[] {
  const turn = ({ given }: FileToImport): number => (given.some(({ kind }) => kind === 'revocations') ? 0 : 1);
  return [...files].sort((left, right) => turn(left) - turn(right));
}

