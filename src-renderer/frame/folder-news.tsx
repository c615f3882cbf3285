import { useEffect } from 'react';
import type { FolderNews } from '#core/contract/folder-news.ts';
import type { SayInWindow, Texts } from '#core/texts/texts.ts';
import { announce } from '../state/announcements.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { useRequest, useSnapshot } from '../state/window-context.ts';
import { Notice, type NoticeTone } from '../ui/notice.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';

/** More than these are told as a number: the history has them all. */
const MOST_TOLD = 3;

const TONES: Readonly<Record<FolderNews['outcome'], NoticeTone>> = { imported: 'ok', replaced: 'ok', revocations: 'attention', refused: 'attention' };

/** Says what came of the organisation's import folder, until the person has put it aside: what is here now, and what is not. */
export function FolderNewsNotices() {
  const { profile } = useSnapshot();
  const say = useSay('import-license');
  const texts = useTexts();
  const news = profile.ok ? profile.value.folderNews : [];
  const spoken = news.length === 0 ? '' : [`${say('folder-title')}.`, ...news.slice(0, MOST_TOLD).map((one) => wordsOf(one, say, texts))].join(' ');
  useEffect(() => {
    if (spoken !== '') announce(spoken);
  }, [spoken]);
  return (
    <>
      <NewsNotice news={news.filter(({ outcome }) => TONES[outcome] === 'ok')} tone="ok" />
      <NewsNotice news={news.filter(({ outcome }) => TONES[outcome] === 'attention')} tone="attention" />
    </>
  );
}

function NewsNotice({ news, tone }: { readonly news: readonly FolderNews[]; readonly tone: NoticeTone }) {
  const seen = useRequest('folderNewsSeen');
  const say = useSay('import-license');
  const texts = useTexts();
  if (news.length === 0) return null;
  const told = news.slice(0, MOST_TOLD);
  const digests = [...new Set(news.map(({ digest }) => digest))];
  return (
    <Notice tone={tone} title={say('folder-title')} onDismiss={() => void seen.run({ digests })}>
      {told.map((one, at) => (
        <p key={at}>
          <bdi>{wordsOf(one, say, texts)}</bdi>
        </p>
      ))}
      {news.length > told.length && <p>{say('folder-more', { count: news.length - told.length })}</p>}
      <RequestProblem problem={seen.problem} />
    </Notice>
  );
}

function wordsOf({ outcome, file, code, facts, applications, until }: FolderNews, say: SayInWindow<'import-license'>, texts: Texts): string {
  const named = applications.length === 0 ? null : texts.list([...applications]);
  if (outcome === 'refused') {
    const explained = code === null ? null : texts.problem(code, facts);
    return say('folder-refused', { file, because: explained === null ? null : `${explained.happened} ${explained.next}` });
  }
  return outcome === 'revocations' ? say('folder-revocations', { applications: named }) : say(`folder-${outcome}`, { applications: named, until });
}
