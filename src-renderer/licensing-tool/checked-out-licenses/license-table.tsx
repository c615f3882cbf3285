import { printable } from '#core/texts/printable.ts';
import { useSay } from '../../state/texts-context.tsx';
import { cx } from '../../ui/class-names.ts';
import { DaysLeft } from '../../ui/days-left.tsx';
import { Exact } from '../../ui/exact.tsx';
import { End } from '../../ui/instant.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Table, type Column } from '../../ui/table.tsx';
import type { OpenedRow } from './opened-row.ts';
import type { LicenseRow } from './license-rows.ts';
import styles from './license-table.module.css';
import { RowActions } from './row-actions.tsx';
import { RowApplications } from './row-applications.tsx';
import { RowReason } from './row-reason.tsx';
import type { RowSort, SortKey } from './sort-rows.ts';
import { STATE_LOOKS } from './state-looks.ts';
import { useRowWords } from './use-row-words.ts';

/** Names of up to this many characters are not broken; computers under Windows have fifteen at most. */
const UNBROKEN = 18;

/** What the table is told. */
export interface LicenseTableProps {
  readonly rows: readonly LicenseRow[];
  readonly sort: RowSort | null;
  readonly onSort: (key: SortKey) => void;
  readonly onOpen: (opened: OpenedRow) => void;
}

/** The licenses as a table; cards where it is narrow. Rows that cannot be used say why and what to do, across all columns. */
export function LicenseTable({ rows, sort, onSort, onOpen }: LicenseTableProps) {
  const say = useSay('checked-out-licenses');
  const words = useRowWords();
  const sortOf = (key: SortKey) => ({
    direction: sort?.key === key ? sort.direction : null,
    onSort: () => onSort(key),
  });
  const columns: readonly Column<LicenseRow>[] = [
    {
      key: 'applications',
      title: say('applications'),
      isRowHeader: true,
      sort: sortOf('applications'),
      cell: (row) => <RowApplications row={row} />,
    },
    {
      key: 'user',
      title: say('user'),
      sort: sortOf('user'),
      cell: ({ license }) =>
        license === null ? say('unknown') : <bdi>{words.user(license.stored.checkout.user)}</bdi>,
    },
    {
      key: 'computer',
      title: say('computer'),
      sort: sortOf('computer'),
      cell: ({ license }) =>
        license === null ? say('unknown') : <ComputerName name={license.stored.checkout.machineName} />,
    },
    {
      key: 'ends',
      title: say('ends'),
      sort: sortOf('ends'),
      cell: ({ expiresAt, daysLeft }) => (
        <div className={styles.ends}>
          <End at={expiresAt} />
          {daysLeft !== null && (
            <p className={styles.second}>
              <DaysLeft count={daysLeft} />
            </p>
          )}
        </div>
      ),
    },
    {
      key: 'state',
      title: say('state'),
      sort: sortOf('state'),
      cell: ({ state }) => (
        <div className={styles.state}>
          <Pill {...STATE_LOOKS[state]}>{words.state(state)}</Pill>
        </div>
      ),
    },
    {
      key: 'actions',
      title: say('actions'),
      isTitleHidden: true,
      align: 'right',
      cell: (row) => <RowActions row={row} name={words.name(row)} onOpen={onOpen} />,
    },
  ];
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      note={(row) => (row.isUsable ? null : <RowReason row={row} />)}
    />
  );
}

function ComputerName({ name }: { readonly name: string }) {
  return (
    <span className={cx(name.length <= UNBROKEN && styles.unbroken)}>
      <Exact>{printable(name)}</Exact>
    </span>
  );
}
