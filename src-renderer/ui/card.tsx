import type { ReactNode } from 'react';
import styles from './card.module.css';
import { cx } from './class-names.ts';

/** What a card is told. */
export interface CardProps {
  /** An h2, which also names the card as a region. */
  readonly title?: string;
  /** At the right of the title: a count, a quiet button. */
  readonly aside?: ReactNode;
  /** `none` for tables and lists that reach its edges. */
  readonly padding?: 'usual' | 'none';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A calm surface with an optional title row. */
export function Card({ title, aside, padding = 'usual', className, children }: CardProps) {
  const head = (title !== undefined || aside !== undefined) && (
    <div className={styles.head}>
      {title === undefined ? <span /> : <h2>{title}</h2>}
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  );
  return (
    <section className={cx(styles.card, padding === 'none' && styles.flush, className)} aria-label={title}>
      {head}
      <div className={styles.body}>{children}</div>
    </section>
  );
}
