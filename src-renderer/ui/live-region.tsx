import { useStore } from 'zustand';
import { announcements } from '../state/announcements.ts';
import styles from './live-region.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/**
 * The one polite live region of a window. An open dialog hides everything else from screen readers; the mark that React Aria gives
 * its own announcer keeps this heard.
 */
export function LiveRegion() {
  const { text, number } = useStore(announcements);
  return (
    <div className={styles.region} role="status" aria-live="polite" data-live-announcer="true">
      <VisuallyHidden key={number}>{text}</VisuallyHidden>
    </div>
  );
}
