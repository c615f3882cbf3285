import type { ApplicationRow } from '#core/contract/snapshot.ts';
import type { ValidityBar } from '#core/status/overview.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useProfile, useSnapshot } from '../../state/window-context.ts';
import { cx } from '../../ui/class-names.ts';
import { useApplicationName } from './application-name.ts';
import { timelineScale, type TimelineScale } from './timeline-scale.ts';
import styles from './validity-timeline.module.css';

/** From this part of the width a bar has room for its words. */
const ROOM_FOR_WORDS = 0.42;

/**
 * A line for each application from now on: filled while the sign-in is confirmed, hatched in the offline period, outlined for a
 * checkout, with the words of its last bar beside it. The table says the same for those who do not see it.
 */
export function ValidityTimeline() {
  const { applications } = useProfile();
  const { now } = useSnapshot();
  const say = useSay('overview');
  const texts = useTexts();
  const scale = timelineScale(
    now,
    applications.flatMap(({ bars }) => bars.map(({ until }) => until)),
  );
  return (
    <div className={styles.timeline} role="list" aria-label={say('timeline-of-applications')}>
      <div className={styles.axis} aria-hidden="true">
        <span className={styles.today}>{say('today')}</span>
        {scale.marks
          .filter((at) => texts.day(at) !== texts.day(now))
          .map((at) => (
            <span key={at} className={styles.mark} style={{ left: percent(scale.place(at)) }}>
              {texts.day(at)}
            </span>
          ))}
      </div>
      {applications.map((row) => (
        <Line key={`${row.decision.application.productId} ${row.decision.application.featureString}`} row={row} scale={scale} />
      ))}
    </div>
  );
}

function Line({ row, scale }: { readonly row: ApplicationRow; readonly scale: TimelineScale }) {
  const say = useSay('overview');
  const name = useApplicationName()(row.decision.application);
  const last = row.bars.at(-1);
  const words = last === undefined ? say('bar-none') : say(`bar-${last.kind}`, { until: last.until });
  const end = last === undefined ? 0 : scale.place(last.until);
  const isInside = last !== undefined && end - scale.place(last.from) >= ROOM_FOR_WORDS;
  return (
    <div className={styles.line} role="listitem">
      <span className={styles.name}>{name}</span>
      <div className={styles.track}>
        {scale.marks.map((at) => (
          <span key={at} className={styles.grid} style={{ left: percent(scale.place(at)) }} />
        ))}
        {row.bars.map((bar) => (
          <Bar key={bar.from} bar={bar} scale={scale} />
        ))}
        <span className={cx(styles.words, isInside && styles.inside, isInside && styles[last.kind])} style={{ left: percent(isInside ? scale.place(last.from) : end) }}>
          {words}
        </span>
      </div>
    </div>
  );
}

function Bar({ bar, scale }: { readonly bar: ValidityBar; readonly scale: TimelineScale }) {
  const from = scale.place(bar.from);
  return <span className={cx(styles.bar, styles[bar.kind])} style={{ left: percent(from), width: percent(scale.place(bar.until) - from) }} />;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
