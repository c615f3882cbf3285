import { useSay } from '../state/texts-context.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './drop-overlay.module.css';

/** What covers the window while files are held over it. */
export function DropOverlay() {
  const say = useSay('common');
  return (
    <section className={styles.overlay} aria-label={say('drop-files')} data-react-aria-top-layer="true">
      <div className={styles.sheet}>
        <Icon name="download" size={40} />
        <p className={styles.title}>{say('drop-files')}</p>
        <p>{say('drop-files-hint')}</p>
      </div>
    </section>
  );
}
