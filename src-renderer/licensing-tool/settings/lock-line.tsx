import type { SetBy } from '#core/contract/settings.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './settings-page.module.css';

/** Below a control or a value that cannot be changed here: the lock, and who settled it. */
export function LockLine({ setBy }: { readonly setBy: SetBy }) {
  const say = useSay('settings');
  return (
    <p className={styles.lockLine}>
      <Icon name="lock" size={16} className={styles.lock} />
      <span>{say(`set-by-${setBy}`)}</span>
    </p>
  );
}
