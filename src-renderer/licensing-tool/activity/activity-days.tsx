import type { HistoryEntry } from '#core/contract/diagnostics.ts';
import type { Instant } from '#core/time/instant.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { Card } from '../../ui/card.tsx';
import { cx } from '../../ui/class-names.ts';
import { Exact } from '../../ui/exact.tsx';
import { Icon } from '../../ui/icon.tsx';
import { lookOfActivity } from './activity-look.ts';
import styles from './activity-page.module.css';

/** What the timeline of days is told. */
interface ActivityDaysProps {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Names the day of an instant, in the window's time zone. */
  readonly dayOf: (at: Instant) => string;
  readonly wordsOf: (entry: HistoryEntry) => string;
}

/** Entries below the day on which they happened. */
export function ActivityDays({ entries, dayOf, wordsOf }: ActivityDaysProps) {
  const days: { readonly name: string; readonly entries: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const name = dayOf(entry.at);
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days.map(({ name, entries: ofDay }) => (
    <Card key={ofDay[0]?.number} title={name} padding="none">
      <ol>
        {ofDay.map((entry) => (
          <Entry key={entry.number} entry={entry} words={wordsOf(entry)} />
        ))}
      </ol>
    </Card>
  ));
}

function Entry({ entry, words }: { readonly entry: HistoryEntry; readonly words: string }) {
  const texts = useTexts();
  const say = useSay('activity');
  const { tone, icon } = lookOfActivity(entry.kind);
  return (
    <li className={styles.entry}>
      <time dateTime={formatIsoInstant(entry.at)} title={texts.instant(entry.at)} className={styles.time}>
        {texts.time(entry.at)}
      </time>
      <Icon name={icon} size={20} className={cx(styles.icon, styles[tone])} />
      <div className={styles.words}>
        <bdi>{words}</bdi>
        {entry.checkoutId !== null && (
          <span className={styles.checkout}>
            {say('checkout')} <Exact>{entry.checkoutId}</Exact>
          </span>
        )}
      </div>
    </li>
  );
}
