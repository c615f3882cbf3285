import type { ReactNode } from 'react';
import styles from './key-value-list.module.css';

/** One row: what it is, and what it is here. */
export interface KeyValue {
  readonly name: string;
  readonly value: ReactNode;
}

/** Names and values side by side, below each other where it is narrow. */
export function KeyValueList({ rows }: { readonly rows: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {rows.map(({ name, value }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
