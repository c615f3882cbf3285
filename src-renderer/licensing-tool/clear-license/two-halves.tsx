import { useSay } from '../../state/texts-context.tsx';
import { cx } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import styles from './two-halves.module.css';

/** The picture of a check-in: your profile clears, then the administrator checks in. The second half stays open here. */
export function TwoHalves({ isCleared }: { readonly isCleared: boolean }) {
  const say = useSay('clear-license');
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
      <Half icon="user" who={say('administrator')} what={say('checks-it-in')} state={say('half-open')} look="open" />
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
