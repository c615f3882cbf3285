import { useTexts } from '../state/texts-context.tsx';
import { useLicensingWindow, useWindowState } from '../state/window-context.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemCard } from '../ui/problem-card.tsx';
import { WaitingFiles } from './arrivals.tsx';
import { FolderNewsNotices } from './folder-news.tsx';
import { Notifications } from './notifications.tsx';
import styles from './notices.module.css';

/** The lines above a page: what ends soon, files that wait, and what the page or the frame has to say until it is closed or left. */
export function Notices() {
  const notices = useWindowState((state) => state.notices);
  const { dismissNotice } = useLicensingWindow();
  const texts = useTexts();
  return (
    <div className={styles.notices}>
      <Notifications />
      <FolderNewsNotices />
      <WaitingFiles />
      {notices.map((notice) =>
        notice.problem === undefined ? (
          <Notice key={notice.id} tone={notice.tone} onDismiss={() => dismissNotice(notice.id)}>
            <p>{notice.words(texts)}</p>
          </Notice>
        ) : (
          <ProblemCard key={notice.id} problem={notice.problem} />
        ),
      )}
    </div>
  );
}
