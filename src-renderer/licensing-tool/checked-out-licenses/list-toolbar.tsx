import { useSay } from '../../state/texts-context.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { ToggleGroup } from '../../ui/toggle-group.tsx';
import type { RowFilter, ShownRows } from './filter-rows.ts';
import styles from './list-toolbar.module.css';
import { SORT_KEYS, type RowSort } from './sort-rows.ts';

/** What the row of filters is told. */
export interface ListToolbarProps {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly counts: Readonly<Record<ShownRows, number>>;
  readonly sort: RowSort | null;
  readonly onSort: (sort: RowSort) => void;
}

/** Filters above the list, and where it is narrow and has no column titles, its sorting. */
export function ListToolbar({ filter, onFilter, counts, sort, onSort }: ListToolbarProps) {
  const say = useSay('checked-out-licenses');
  const choices = [
    { key: 'all', title: say('show-all', { count: counts.all }) },
    { key: 'usable', title: say('show-usable', { count: counts.usable }) },
    { key: 'unusable', title: say('show-unusable', { count: counts.unusable }) },
  ] as const;
  const chosen: RowSort = sort ?? { key: 'state', direction: 'ascending' };
  const isUpwards = chosen.direction === 'ascending';
  return (
    <div className={styles.toolbar}>
      <div className={styles.search}>
        <SearchField label={say('filter')} value={filter.words} onChange={(words) => onFilter({ ...filter, words })} />
      </div>
      <ToggleGroup
        label={say('show')}
        choices={choices}
        selected={filter.shown}
        onSelect={(shown: ShownRows) => onFilter({ ...filter, shown })}
      />
      <div className={styles.sort}>
        <Select
          label={say('sort-by')}
          choices={SORT_KEYS.map((key) => ({ key, title: say(key) }))}
          selected={chosen.key}
          onSelect={(key) => onSort({ ...chosen, key })}
        />
        <IconButton
          icon={isUpwards ? 'chevron-up' : 'chevron-down'}
          name={say(isUpwards ? 'sort-down' : 'sort-up')}
          onPress={() => onSort({ ...chosen, direction: isUpwards ? 'descending' : 'ascending' })}
        />
      </div>
    </div>
  );
}
