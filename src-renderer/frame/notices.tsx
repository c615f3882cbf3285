import { useLicensingWindow, useWindowState } from '../state/window-context.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemCard } from '../ui/problem-card.tsx';
import { WaitingFiles } from './arrivals.tsx';
import styles from './notices.module.css';

/** The lines above a page: files that wait, and what the page or the frame has to say until it is closed or left. */
export function Notices() {
  const notices = useWindowState((state) => state.notices);
  const { dismissNotice } = useLicensingWindow();
  return (
    <div className={styles.notices}>
      <WaitingFiles />
      {notices.map((notice) =>
        notice.problem === undefined ? (
          <Notice key={notice.id} tone={notice.tone} onDismiss={() => dismissNotice(notice.id)}>
            <p>{notice.text}</p>
          </Notice>
        ) : (
          <ProblemCard key={notice.id} problem={notice.problem} />
        ),
      )}
    </div>
  );
}
