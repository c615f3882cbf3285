import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-shapes.ts';
import { Spinner } from '../ui/spinner.tsx';
import { cx } from '../ui/class-names.ts';
import styles from './connection-picture.module.css';

/** What the line between this computer and the entitlement service looks like. */
export type ConnectionState = 'none' | 'broken' | 'checking' | 'waiting' | 'covered';

const SIGN: Readonly<Record<Exclude<ConnectionState, 'checking'>, IconName>> = {
  none: 'cross',
  broken: 'cross',
  waiting: 'clock',
  covered: 'key',
};

/** This computer, the entitlement service, and what is between them. A picture only: the words beside it say it all. */
export function ConnectionPicture({ state }: { readonly state: ConnectionState }) {
  return (
    <div className={cx(styles.picture, styles[state])} aria-hidden="true">
      <Icon name="monitor" size={40} className={styles.computer} />
      <span className={styles.line} />
      <span className={styles.sign}>{state === 'checking' ? <Spinner /> : <Icon name={SIGN[state]} size={20} />}</span>
      <span className={styles.line} />
      <Icon name="cloud" size={40} className={styles.service} />
    </div>
  );
}
