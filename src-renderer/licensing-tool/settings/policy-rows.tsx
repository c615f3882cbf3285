import type { LockedSetting } from '#core/contract/settings.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Card } from '../../ui/card.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { LockLine } from './lock-line.tsx';
import { SettingValue } from './setting-value.tsx';
import styles from './settings-page.module.css';

/** Those that are shown, locked, where a person would choose them or look for them. */
const SHOWN_ELSEWHERE: ReadonlySet<LockedSetting['name']> = new Set<LockedSetting['name']>([
  'language',
  'notifications',
  'start-at-login',
  'entitlement-service',
  'proxy',
]);

/** Whether somebody settled it. What this program does where nobody did is a fact, and has no lock. */
export function isSettled({ setBy, value }: LockedSetting): boolean {
  return setBy !== 'built-in' && value !== null;
}

/** What others have settled: each with who did. */
export function PolicyRows({ rows }: { readonly rows: readonly LockedSetting[] }) {
  const say = useSay('settings');
  const settled = rows.filter(isSettled);
  const here = settled.filter(({ name }) => !SHOWN_ELSEWHERE.has(name));
  if (settled.length > 0 && here.length === 0) return null;
  return (
    <Card title={say('policy')}>
      <p className={styles.intro}>{say(here.length === 0 ? 'policy-none' : 'policy-body')}</p>
      {here.length > 0 && (
        <KeyValueList
          spacing="wide"
          rows={here.map((row) => ({
            name: say(`name-${row.name}`),
            value: (
              <>
                <SettingValue row={row} />
                <LockLine setBy={row.setBy} />
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
