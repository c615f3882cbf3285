import type { FileView } from '#core/contract/import-preview.ts';
import type { NoticeCode } from '#core/import/outcome.ts';
import { useTexts } from '../../state/texts-context.tsx';
import { Notice, type NoticeTone } from '../../ui/notice.tsx';
import styles from './card-notices.module.css';

const TONES: Readonly<Record<NoticeCode, NoticeTone>> = {
  'newer-present': 'info',
  'not-yet-valid': 'info',
  'other-user': 'info',
  'version-differs': 'info',
  'clock-behind': 'attention',
  'clock-ahead': 'attention',
  'revocations-stale': 'info',
  'ends-soon': 'attention',
};

/** What is said beside a file without changing what becomes of it. Whose license it is stands among the ticks. */
export function CardNotices({ file: { notices } }: { readonly file: FileView }) {
  const texts = useTexts();
  const shown = notices.filter(({ code }) => code !== 'other-user');
  if (shown.length === 0) return null;
  return (
    <div className={styles.notices}>
      {shown.map(({ code, values }) => {
        const { happened, meaning, next } = texts.notice(code, values);
        return (
          <Notice key={code} tone={TONES[code]} title={happened}>
            <p>{meaning}</p>
            <p>{next}</p>
          </Notice>
        );
      })}
    </div>
  );
}
