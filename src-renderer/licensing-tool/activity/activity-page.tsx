import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { HistoryEntry } from '#core/contract/diagnostics.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useRequest, useWindowState } from '../../state/window-context.ts';
import { saveText } from '../../state/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemCard } from '../../ui/problem-card.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { activityCsv } from './activity-csv.ts';
import { ACTIVITY_FILTERS, matchingEntries, type ActivityFilter } from './activity-filter.ts';
import styles from './activity-page.module.css';
import { ActivityDays } from './activity-days.tsx';
import { useActivityWords } from './activity-words.ts';

/** How many entries are shown at first, and with each "show more". */
const PORTION = 200;

/** The Activity page: what happened in this profile, day by day, to be filtered, searched and saved. */
export function ActivityPage() {
  const say = useSay('activity');
  const texts = useTexts();
  const { entries, problem } = useHistory();
  const wordsOf = useActivityWords('you');
  const wordsOfFile = useActivityWords('id');
  const [filter, setFilter] = useState<ActivityFilter>('all');
  const [search, setSearch] = useState('');
  const [shownCount, setShownCount] = useState(PORTION);
  const wanted = useDeferredValue(search);
  const found = useMemo(() => matchingEntries(entries ?? [], filter, wanted, wordsOf), [entries, filter, wanted, wordsOf]);
  const showEverything = (): void => {
    setFilter('all');
    setSearch('');
  };
  const total = entries?.length ?? 0;
  const older = found.length - shownCount;
  const save = (): void => {
    const heads = [say('column-number'), say('column-at'), say('column-kind'), say('column-checkout'), say('column-text')];
    saveText('activity.csv', activityCsv(heads, found, wordsOfFile));
  };
  return (
    <Page title={say('title')} subtitle={say('subtitle')}>
      {problem !== null && <ProblemCard problem={problem} />}
      {entries !== null && total === 0 && (
        <Card>
          <EmptyState icon="pulse" title={say('empty')}>
            {say('empty-body')}
          </EmptyState>
        </Card>
      )}
      {total > 0 && (
        <>
          <div className={styles.tools}>
            <div className={styles.search}>
              <SearchField label={say('search')} value={search} onChange={setSearch} />
            </div>
            <Select
              label={say('filter')}
              isLabelHidden
              choices={ACTIVITY_FILTERS.map((key) => ({ key, title: say(`filter-${key}`) }))}
              selected={filter}
              onSelect={setFilter}
            />
            <Button icon="download" isDisabled={found.length === 0} onPress={save}>
              {say('export')}
            </Button>
          </div>
          <p className={styles.count} role="status">
            {say('entries-found', { count: found.length, total })}
          </p>
          {found.length === 0 ? (
            <Card>
              <EmptyState icon="search" title={say('nothing-found')} actions={<Button onPress={showEverything}>{say('show-everything')}</Button>}>
                {say('nothing-found-body')}
              </EmptyState>
            </Card>
          ) : (
            <ActivityDays entries={found.slice(0, shownCount)} dayOf={(at) => texts.date(at)} wordsOf={wordsOf} />
          )}
          {older > 0 && <Button onPress={() => setShownCount(shownCount + PORTION)}>{say('show-more', { count: Math.min(older, PORTION) })}</Button>}
        </>
      )}
    </Page>
  );
}

/** The history, read again whenever something in the profile has changed; what was shown stays until then. */
function useHistory() {
  const { run, problem } = useRequest('getHistory');
  const sequence = useWindowState((state) => state.snapshot?.sequence);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void run({ since: null }).then((reply) => {
      if (isCurrent && reply.ok) setEntries(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [run, sequence]);
  return { entries, problem };
}
