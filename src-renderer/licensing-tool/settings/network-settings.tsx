import type { LockedSetting } from '#core/contract/settings.ts';
import { useSay } from '../../state/texts-context.tsx';
import { Card } from '../../ui/card.tsx';
import { KeyValueList, type KeyValue } from '../../ui/key-value-list.tsx';
import { LockLine } from './lock-line.tsx';
import { isSettled } from './policy-rows.tsx';
import { ServiceAddress } from './service-address.tsx';
import { SettingValue } from './setting-value.tsx';

/** What the network is used for: the one service that is asked, the way to it, and what an organisation has settled about both. */
export function NetworkSettings({ rows }: { readonly rows: readonly LockedSetting[] }) {
  const say = useSay('settings');
  const settled = rows.find((row) => row.name === 'proxy' && isSettled(row));
  const proxy: KeyValue = {
    name: say('name-proxy'),
    value:
      settled === undefined ? (
        say('value-as-system')
      ) : (
        <>
          <SettingValue row={settled} />
          <LockLine setBy={settled.setBy} />
        </>
      ),
  };
  return (
    <Card title={say('network')}>
      <KeyValueList spacing="wide" rows={[{ name: say('service'), value: <ServiceAddress /> }, proxy]} />
    </Card>
  );
}
