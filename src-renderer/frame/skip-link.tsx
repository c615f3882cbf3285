import { useSay } from '../state/texts-context.tsx';
import styles from './skip-link.module.css';

/** The first stop of the Tab key: leads past ribbons and navigation to the page. Seen while it has the focus. */
export function SkipLink() {
  const say = useSay('common');
  return (
    <button type="button" className={styles.skip} onClick={() => document.querySelector('h1')?.focus()}>
      {say('skip-to-page')}
    </button>
  );
}
