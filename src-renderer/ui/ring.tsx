import { useSay } from '../state/texts-context.tsx';
import { cx } from './class-names.ts';
import { Icon } from './icon.tsx';
import { arcPath, ringShape } from './ring-shape.ts';
import styles from './ring.module.css';

/** What the ring of an offline period is told. */
export interface RingProps {
  /** Days of the whole period: its segments. */
  readonly days: number;
  /** Days left, rounded up. */
  readonly daysLeft: number;
  /** 0 to 1. */
  readonly fractionLeft: number;
  readonly tone?: 'grace' | 'ok' | 'stop';
  /** 96 or 136 pixels. */
  readonly size?: 'medium' | 'large';
}

const [OUTER, INNER] = [47, 38];

/** More letters would touch the ring: "12 giorni" is written smaller. */
const MOST_LETTERS = 7;

/** What a ring with a tick is told. */
export interface TickRingProps {
  readonly tone?: 'ok' | 'stop' | 'grace' | 'accent';
  readonly icon?: 'check' | 'key' | 'clock' | 'warning' | 'cross' | 'user';
  readonly size?: 'medium' | 'large';
}

/**
 * A ring of as many segments as a period has days, with the days left in the middle; the day under way is filled in
 * part.
 */
export function Ring({ days, daysLeft, fractionLeft, tone = 'grace', size = 'medium' }: RingProps) {
  const say = useSay('common');
  const { empty, filled } = ringShape(days, fractionLeft);
  const words = say('days-in-ring', { count: daysLeft });
  const name = say('days-left-of', { count: daysLeft, days });
  return (
    <div className={cx(styles.ring, styles[tone], styles[size])} role="img" aria-label={name}>
      <svg viewBox="-48 -48 96 96" aria-hidden="true">
        <path className={styles.empty} d={empty.map((arc) => arcPath(arc, OUTER, INNER)).join('')} />
        <path className={styles.filled} d={filled.map((arc) => arcPath(arc, OUTER, INNER)).join('')} />
      </svg>
      <div className={styles.middle} aria-hidden="true">
        <span className={cx(styles.number, words.length > MOST_LETTERS && styles.long)}>{words}</span>
        <span className={styles.left}>{say('left-in-ring')}</span>
      </div>
    </div>
  );
}

/** A whole ring with a tick: work is not limited by a period. Its words stand beside it. */
export function TickRing({ tone = 'ok', icon = 'check', size = 'medium' }: TickRingProps) {
  return (
    <div className={cx(styles.ring, styles[tone], styles[size])} aria-hidden="true">
      <svg viewBox="-48 -48 96 96">
        <path className={styles.filled} d={arcPath({ from: 0, to: 1 }, OUTER, INNER)} />
      </svg>
      <div className={styles.middle}>
        <Icon name={icon} size={40} />
      </div>
    </div>
  );
}
