import type { LockedSetting } from '#core/contract/settings.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Card } from '../../ui/card.tsx';
import { Exact } from '../../ui/exact.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './settings-page.module.css';

/** What policies and this program have settled: locked, and each with who set it. */
export function PolicyRows({ rows }: { readonly rows: readonly LockedSetting[] }) {
  const say = useSay('settings');
  return (
    <Card title={say('policy')} padding="none">
      <p className={styles.intro}>{say(rows.length === 0 ? 'policy-none' : 'policy-body')}</p>
      <ul>
        {rows.map((row) => (
          <li key={row.name} className={styles.locked}>
            <Icon name="lock" size={18} className={styles.lock} />
            <div className={styles.lockedWords}>
              <span className={styles.lockedName}>{say(`name-${row.name}`)}</span>
              <span className={styles.quiet}>{say(`set-by-${row.setBy}`)}</span>
            </div>
            <div className={styles.lockedValue}>
              <Value row={row} />
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Value({ row: { name, value } }: { readonly row: LockedSetting }) {
  const say = useSay('settings');
  if (value === null) return say('value-none');
  switch (name) {
    case 'offline-use':
      return say(value === 'TRUE' ? 'value-allowed' : 'value-forbidden');
    case 'offline-period':
      return say('value-days', { count: Number(value) });
    case 'confirmation-interval':
      return say('value-minutes', { count: Number(value) });
    case 'entitlement-service':
    case 'trust-folder':
    case 'profile-folder':
      return <Exact>{value}</Exact>;
  }
}
