import { useSay } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Exact } from '../../ui/exact.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { Page } from '../../ui/page.tsx';
import { AccountSettings } from './account-settings.tsx';
import { DesktopSettings } from './desktop-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { NetworkSettings } from './network-settings.tsx';
import { isSettled, PolicyRows } from './policy-rows.tsx';
import { SettingValue } from './setting-value.tsx';
import styles from './settings-page.module.css';

/** The Settings page: what a person chooses, what the network is used for, and what others have settled. */
export function SettingsPage() {
  const { workstation, profile } = useSnapshot();
  const say = useSay('settings');
  const { user, machineNames, programVersion } = workstation;
  const rows = profile.ok ? profile.value.policy : [];
  const facts = rows.filter((row) => !isSettled(row) && row.value !== null);
  return (
    <Page title={say('title')}>
      <AccountSettings />
      <GeneralSettings />
      <DesktopSettings />
      <NetworkSettings rows={rows} />
      {profile.ok && <PolicyRows rows={rows} />}
      <Card title={say('profile')}>
        <KeyValueList
          rows={[
            { name: say('user'), value: <Copied text={user} /> },
            ...machineNames.map((name, at) => ({ name: at === 0 ? say('machine') : `${say('machine')} ${at + 1}`, value: <Copied text={name} /> })),
            ...facts.map((row) => ({ name: say(`name-${row.name}`), value: <SettingValue row={row} /> })),
          ]}
        />
      </Card>
      <p className={styles.quiet}>
        {say('version', { version: programVersion })}. {say('not-affiliated')}
      </p>
    </Page>
  );
}

function Copied({ text }: { readonly text: string }) {
  return (
    <span className={styles.copied}>
      <Exact>{text}</Exact>
      <CopyButton text={text} />
    </span>
  );
}
