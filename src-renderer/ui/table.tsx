import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './table.module.css';

/** One column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** The title is for screen readers alone: a column of buttons. */
  readonly isTitleHidden?: boolean;
  /** The cell that names its row. */
  readonly isRowHeader?: boolean;
  readonly align?: 'left' | 'right';
  readonly cell: (row: Row) => ReactNode;
}

/** What a table is told. */
export interface TableProps<Row> {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Below 720 px: each row becomes a block with its columns' titles before the values. `false` keeps it a table. */
  readonly stacksWhenNarrow?: boolean;
}

/** A table that becomes a list of blocks where it is narrow; its roles are written out, since CSS takes them away there. */
export function Table<Row>({ caption, columns, rows, rowKey, stacksWhenNarrow = true }: TableProps<Row>) {
  return (
    <table role="table" className={cx(styles.table, stacksWhenNarrow && styles.stacks)} aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, isTitleHidden = false, align }) => (
            <th key={key} role="columnheader" scope="col" className={cx(align === 'right' && styles.right)}>
              <span className={cx(isTitleHidden && styles.hidden)}>{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { title, isTitleHidden = false, isRowHeader = false, align, cell } = column;
  const content = (
    <>
      {!isTitleHidden && !isRowHeader && (
        <span className={styles.label} aria-hidden="true">
          {title}
        </span>
      )}
      <span className={styles.content}>{cell(row)}</span>
    </>
  );
  const className = cx(align === 'right' && styles.right);
  return isRowHeader ? (
    <th role="rowheader" scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td role="cell" className={className}>
      {content}
    </td>
  );
}
