import { Fragment, type ReactNode } from 'react';
import { cx } from './class-names.ts';
import { SortableTitle, type ColumnSort } from './sortable-title.tsx';
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
  /** With this its title is a button that sorts by it. */
  readonly sort?: ColumnSort;
  readonly cell: (row: Row) => ReactNode;
}

/** What a table is told. */
export interface TableProps<Row> {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is to be known of a row beyond its cells, across all columns below it; `null` where there is nothing. */
  readonly note?: (row: Row) => ReactNode;
  /** In less than 690 px each row becomes a block with its columns' titles before the values. `false` keeps it a table. */
  readonly stacksWhenNarrow?: boolean;
}

/** A table that becomes a list of blocks where it is narrow; its roles are written out, since CSS takes them away there. */
export function Table<Row>({ caption, columns, rows, rowKey, note, stacksWhenNarrow = true }: TableProps<Row>) {
  return (
    <div className={styles.around}>
      <table role="table" className={cx(styles.table, stacksWhenNarrow && styles.stacks)} aria-label={caption}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ key, title, isTitleHidden = false, align, sort }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={cx(align === 'right' && styles.right)}
                aria-sort={sort?.direction ?? undefined}
              >
                {sort === undefined ? (
                  <span className={cx(isTitleHidden && styles.hidden)}>{title}</span>
                ) : (
                  <>
                    <SortableTitle title={title} sort={sort} />
                    {/* Its button goes where the table becomes blocks; the column keeps its name. */}
                    <span className={styles.named}>{title}</span>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Fragment key={rowKey(row)}>
              <tr role="row" className={cx(styles.row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
              <Note content={note?.(row) ?? null} span={columns.length} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Note({ content, span }: { readonly content: ReactNode; readonly span: number }) {
  if (content === null) return null;
  return (
    <tr role="row" className={cx(styles.note)}>
      <td role="cell" colSpan={span}>
        {content}
      </td>
    </tr>
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
