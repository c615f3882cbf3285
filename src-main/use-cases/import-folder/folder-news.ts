import type { FolderNews } from '#core/contract/folder-news.ts';
import { isErrorCode } from '#core/errors/error-code.ts';
import type { CacheReader } from '#main/entitlement-cache/cache-reader.ts';
import type { FolderFileRow } from '#main/entitlement-cache/queries/folder-file-rows.ts';
import { applicationNames } from '../activity.ts';
import type { ImportedFile } from '../license-files/imported-file.ts';
import type { OpenedProfile } from '../open-profile.ts';
import { problemOfCache, type UseCaseAnswer } from '../use-case-problem.ts';

type KeptNews = Omit<FolderNews, 'digest'>;

/** What the person is to be told of one file; `null` where there is nothing: it was there already, or is no license file. */
export function newsOf(file: ImportedFile): KeptNews | null {
  const { path, outcome, code, facts, license, ends } = file;
  if (outcome === 'ignored' || outcome === 'unchanged') return null;
  if (outcome === 'refused') return { file: path, outcome, code, facts, applications: [], until: null };
  if (license === null) return { file: path, outcome: 'revocations', code: null, facts: {}, applications: applicationNames(ends.flatMap(({ applications }) => applications)), until: null };
  const isOneEnd = license.applications.every(({ expiresAt }) => expiresAt === license.expiresAt);
  return { file: path, outcome, code: null, facts: {}, applications: applicationNames(license.applications), until: isOneEnd ? license.expiresAt : null };
}

/** News as they are kept; `null` where there are none. */
export function formatNews(news: readonly KeptNews[]): string | null {
  return news.length === 0 ? null : JSON.stringify(news);
}

/** What the person is still to be told of the import folder, in the order in which it came about. */
export function readFolderNews(reader: CacheReader): readonly FolderNews[] {
  return reader.untoldFolderFiles().flatMap(parseNews);
}

/** The row is this program's own, and anybody who can edit it can only hide news from themselves; what is of another form is passed over. */
function parseNews({ digest, news }: FolderFileRow): readonly FolderNews[] {
  try {
    const kept = JSON.parse(news ?? '[]') as readonly Partial<KeptNews>[];
    return kept.flatMap(({ file, outcome, code = null, facts = {}, applications = [], until = null }): readonly FolderNews[] => {
      if (typeof file !== 'string' || outcome === undefined || (code !== null && !isErrorCode(code))) return [];
      return [{ digest, file, outcome, code, facts, applications, until }];
    });
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return [];
    throw error;
  }
}

/** Notes that the person was told what became of these files. */
export function folderNewsTold(opened: OpenedProfile, digests: readonly string[]): UseCaseAnswer<null> {
  const answer = opened.cache.write((writer) => {
    for (const digest of digests) writer.folderNewsTold(digest);
    return null;
  });
  return answer.ok ? answer : problemOfCache(answer);
}
