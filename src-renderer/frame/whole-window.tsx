import type { ReactNode } from 'react';
import styles from './whole-window.module.css';

/** A screen in place of everything a window shows, frame and all. */
export function WholeWindow({ children }: { readonly children: ReactNode }) {
  return <main className={styles.whole}>{children}</main>;
}
