import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './sortable-title.module.css';

/** How a column is sorted, and what a press on its title does. */
export interface ColumnSort {
  /** `null` while the table is sorted by another column. */
  readonly direction: 'ascending' | 'descending' | null;
  readonly onSort: () => void;
}

/** The title of a column as a button that sorts by it; which way is said by `aria-sort` and shown by an arrow. */
export function SortableTitle({
  title,
  sort: { direction, onSort },
}: {
  readonly title: string;
  readonly sort: ColumnSort;
}) {
  return (
    <AriaButton onPress={onSort} className={cx(styles.title)}>
      <span>{title}</span>
      <span className={cx(direction === null && styles.idle)}>
        <Icon name={direction === 'descending' ? 'chevron-down' : 'chevron-up'} size={14} />
      </span>
    </AriaButton>
  );
}
