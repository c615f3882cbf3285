import { useState } from 'react';
import { DEMONSTRATION_TIMES, type DemonstrationTime, type DemonstrationView } from '#core/contract/snapshot.ts';
import { announce } from '../state/announcements.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useRequest, useSnapshot } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ToggleGroup } from '../ui/toggle-group.tsx';
import styles from './ribbons.module.css';

/**
 * What stands above everything for as long as it holds: a demonstration with its clock, or developer overrides. A demonstration is kept
 * apart by overrides of its own, which Diagnostics lists; its ribbon says what matters of them.
 */
export function Ribbons() {
  const { demonstration, overrides } = useSnapshot();
  const say = useSay('demonstration');
  const diagnostics = useSay('diagnostics');
  return (
    <>
      {demonstration !== null && <DemonstrationRibbon view={demonstration} />}
      {demonstration === null && overrides.length > 0 && (
        <aside className={styles.ribbon} aria-label={diagnostics('check-overrides')}>
          <Icon name="warning" size={16} />
          <p className={styles.words}>{say('overrides', { variables: overrides.map(({ variable }) => variable).join(', ') })}</p>
        </aside>
      )}
    </>
  );
}

/** Where there is little room it is one line that opens, so that the verdict below it is in sight. */
function DemonstrationRibbon({ view }: { readonly view: DemonstrationView }) {
  const say = useSay('demonstration');
  const { notify } = useLicensingWindow();
  const move = useRequest('moveDemonstrationClock');
  const [isOpen, setIsOpen] = useState(false);
  const choose = async (to: DemonstrationTime): Promise<void> => {
    const reply = await move.run({ to });
    if (reply.ok) announce(say('clock-moved', { now: reply.value.now }));
    else notify({ problem: reply });
  };
  return (
    <aside className={styles.ribbon} aria-label={say('clock')}>
      <div className={styles.opener}>
        <Button variant="quiet" size="small" icon={isOpen ? 'chevron-down' : 'chevron-right'} aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          {say('short', { time: say(view.time) })}
        </Button>
      </div>
      <div className={cx(styles.content, isOpen && styles.open)}>
        <Icon name="info" size={16} />
        <p className={styles.words}>{say('ribbon')}</p>
        <CopyButton text={view.filesFolder} label={say('copy-files-folder')} variant="quiet" size="small" />
        <ToggleGroup
          label={say('clock')}
          choices={DEMONSTRATION_TIMES.map((key) => ({ key, title: say(key) }))}
          selected={view.time}
          onSelect={(to) => void choose(to)}
        />
      </div>
    </aside>
  );
}
