import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './key-value-list.module.css';

/** One row: what it is, and what it is here. */
export interface KeyValue {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values side by side, below each other where it is narrow. `wide`: where a value has lines of its own below it. */
export function KeyValueList({ rows, spacing = 'narrow' }: { readonly rows: readonly KeyValue[]; readonly spacing?: 'narrow' | 'wide' }) {
  return (
    <dl className={cx(styles.list, spacing === 'wide' && styles.wide)}>
      {rows.map(({ name, value }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
