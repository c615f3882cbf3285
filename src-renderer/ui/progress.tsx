import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useSay } from '../state/texts-context.tsx';
import { Button } from './button.tsx';
import { cx } from './class-names.ts';
import styles from './progress.module.css';

/** What work that takes a while is shown with. */
export interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** May grow while the work goes on; 0 while nothing is known yet. */
  readonly known: number;
  readonly onCancel?: () => void;
}

/** How far work is, in words and as a bar, and a button that stops it. */
export function Progress({ label, done, known, onCancel }: ProgressProps) {
  const say = useSay('common');
  const isKnown = known > 0;
  const words = isKnown ? say('work-done', { done, known }) : '';
  const value = isKnown ? (100 * done) / known : 0;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} value={value} isIndeterminate={!isKnown} valueLabel={words} className={cx(styles.bar)}>
        <div className={styles.words}>
          <span>{label}</span>
          <span>{words}</span>
        </div>
        <div className={styles.track}>
          <div className={cx(styles.fill, !isKnown && styles.unknown)} style={isKnown ? { width: `${value}%` } : {}} />
        </div>
      </ProgressBar>
      {onCancel !== undefined && <Button onPress={onCancel}>{say('cancel')}</Button>}
    </div>
  );
}
