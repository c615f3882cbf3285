import type { LockedSetting } from '#core/contract/settings.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list.tsx';
import { LockLine } from './lock-line.tsx';
import { isSettled } from './policy-rows.tsx';
import { SettingValue } from './setting-value.tsx';
import styles from './settings-page.module.css';

/** What the network is used for, and what an organisation has settled about it. */
export function NetworkSettings({ rows }: { readonly rows: readonly LockedSetting[] }) {
  const { serviceConfigured } = useSnapshot();
  const say = useSay('settings');
  const settled = (name: LockedSetting['name']): LockedSetting | undefined => rows.find((row) => row.name === name && isSettled(row));
  const [service, proxy] = [settled('entitlement-service'), settled('proxy')];
  const locked = (row: LockedSetting, more: string | null): KeyValue => ({
    name: say(`name-${row.name}`),
    value: (
      <>
        <SettingValue row={row} />
        <LockLine setBy={row.setBy} />
        {more !== null && <p className={styles.meaning}>{more}</p>}
      </>
    ),
  });
  const none: KeyValue = {
    name: say('service'),
    value: (
      <>
        <p>{say('service-none')}</p>
        <p className={styles.meaning}>{say('service-none-meaning')}</p>
      </>
    ),
  };
  return (
    <Card title={say('network')}>
      <KeyValueList
        spacing="wide"
        rows={[
          ...(service !== undefined ? [locked(service, serviceConfigured ? null : say('network-not-used'))] : serviceConfigured ? [] : [none]),
          ...(proxy === undefined ? [] : [locked(proxy, null)]),
        ]}
      />
    </Card>
  );
}
