import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './exact.module.css';

/** A name, code or path that must be read to the letter: monospaced, and never translated. `isBlock` keeps its lines. */
export function Exact({ isBlock = false, children }: { readonly isBlock?: boolean; readonly children: ReactNode }) {
  if (!isBlock) {
    return (
      <code className={styles.exact} translate="no">
        {children}
      </code>
    );
  }
  return (
    <pre className={cx(styles.exact, styles.block)} translate="no" tabIndex={0}>
      {children}
    </pre>
  );
}
