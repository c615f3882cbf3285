import { useState } from 'react';
import { announce } from '../../state/announcements.ts';
import { useLanguage, useSay } from '../../state/texts-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { OpenedRow } from './opened-row.ts';
import { countRows, filterRows, type RowFilter } from './filter-rows.ts';
import styles from './license-list.module.css';
import type { LicenseRow } from './license-rows.ts';
import { LicenseTable } from './license-table.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { sortPressed, sortRows, type RowSort, type SortKey } from './sort-rows.ts';
import { useRowWords } from './use-row-words.ts';

/** How many rows are shown at first, and how many more at each press. */
const PORTION = 50;

const EVERYTHING: RowFilter = { words: '', shown: 'all' };

/** The list with its filters: typed words, usable or not, and sorting by a column. */
export function LicenseList({
  rows,
  onOpen,
}: {
  readonly rows: readonly LicenseRow[];
  readonly onOpen: (opened: OpenedRow) => void;
}) {
  const say = useSay('checked-out-licenses');
  const language = useLanguage();
  const words = useRowWords();
  const [filter, setFilter] = useState(EVERYTHING);
  const [sort, setSort] = useState<RowSort | null>(null);
  const [limit, setLimit] = useState(PORTION);
  const found = sortRows(filterRows(rows, filter, words.all), sort, language, words.ofColumn);
  const choose = (chosen: RowFilter): void => {
    setFilter(chosen);
    announce(say('shown-of', { shown: filterRows(rows, chosen, words.all).length, all: rows.length }));
  };
  const sortBy = (key: SortKey): void => {
    const chosen = sortPressed(sort, key);
    setSort(chosen);
    announce(say('sorted-by', { column: say(key), direction: chosen.direction }));
  };
  const left = found.length - limit;
  return (
    <div className={styles.list}>
      <ListToolbar filter={filter} onFilter={choose} counts={countRows(rows)} sort={sort} onSort={setSort} />
      {found.length === 0 ? (
        <div className={styles.none}>
          <p>{say('none-match')}</p>
          <Button onPress={() => choose(EVERYTHING)}>{say('show-everything')}</Button>
        </div>
      ) : (
        <Card padding="none">
          <LicenseTable rows={found.slice(0, limit)} sort={sort} onSort={sortBy} onOpen={onOpen} />
        </Card>
      )}
      {left > 0 && (
        <div className={styles.more}>
          <Button onPress={() => setLimit(limit + PORTION)}>
            {say('show-more', { count: Math.min(PORTION, left) })}
          </Button>
          <span>{say('shown-of', { shown: limit, all: found.length })}</span>
        </div>
      )}
    </div>
  );
}
