import type { CheckedInBy } from '#core/checkout/checked-in-by.ts';
import { useSay } from '../../state/texts-context.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import styles from './two-halves.module.css';

interface TwoHalvesProps {
  readonly isCleared: boolean;
  readonly checkedInBy: CheckedInBy;
  /** Whether the receipt has arrived and was the check-in. */
  readonly isCheckedIn?: boolean;
}

/**
 * The picture of a check-in: your profile clears, then the administrator checks in, or, for accounts without a maintenance agreement, the service by
 * the receipt. The administrator's half stays open here.
 */
export function TwoHalves({ isCleared, checkedInBy, isCheckedIn = false }: TwoHalvesProps) {
  const say = useSay('clear-license');
  const second = checkedInBy === 'receipt' ? ({ icon: 'cloud', who: say('entitlement-service'), what: say('receipt-checks-in') } as const) : ({ icon: 'user', who: say('administrator'), what: say('checks-it-in') } as const);
  return (
    <ol className={styles.halves} aria-label={say('two-halves')}>
      <Half
        icon="monitor"
        who={say('your-profile')}
        what={say(isCleared ? 'license-cleared' : 'license-to-clear')}
        state={say(isCleared ? 'half-done' : 'half-now')}
        look={isCleared ? 'done' : 'now'}
      />
      <li className={styles.arrow} aria-hidden="true">
        <Icon name="chevron-right" size={24} />
      </li>
      <Half {...second} state={say(isCheckedIn ? 'half-done' : 'half-open')} look={isCheckedIn ? 'done' : 'open'} />
    </ol>
  );
}

interface HalfProps {
  readonly icon: IconName;
  readonly who: string;
  readonly what: string;
  readonly state: string;
  readonly look: 'now' | 'done' | 'open';
}

const STATE_ICONS: Readonly<Record<HalfProps['look'], IconName>> = { now: 'play', done: 'check', open: 'clock' };

function Half({ icon, who, what, state, look }: HalfProps) {
  return (
    <li className={cx(styles.half, styles[look])}>
      <Icon name={icon} size={40} className={styles.icon} />
      <p className={styles.who}>{who}</p>
      <p className={styles.what}>{what}</p>
      <p className={styles.state}>
        <Icon name={STATE_ICONS[look]} size={16} />
        <span>{state}</span>
      </p>
    </li>
  );
}
