import { useSay } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Exact } from '../../ui/exact.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { Page } from '../../ui/page.tsx';
import { DesktopSettings } from './desktop-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { PolicyRows } from './policy-rows.tsx';
import styles from './settings-page.module.css';

/** The Settings page: what a person chooses, what the network is used for, and what others have settled. */
export function SettingsPage() {
  const { serviceConfigured, workstation, profile } = useSnapshot();
  const say = useSay('settings');
  const { user, machineNames, programVersion } = workstation;
  // A policy may name one that this version does not sign in to yet; it stands among the rows of policies.
  const isServiceNamed = profile.ok && profile.value.policy.some(({ name, value }) => name === 'entitlement-service' && value !== null);
  return (
    <Page title={say('title')}>
      <GeneralSettings />
      <DesktopSettings />
      {!serviceConfigured && !isServiceNamed && (
        <Card title={say('network')}>
          <KeyValueList
            rows={[
              {
                name: say('service'),
                value: (
                  <>
                    <p>{say('service-none')}</p>
                    <p className={styles.quiet}>{say('service-none-meaning')}</p>
                  </>
                ),
              },
            ]}
          />
        </Card>
      )}
      {profile.ok && <PolicyRows rows={profile.value.policy} />}
      <Card title={say('profile')}>
        <KeyValueList
          rows={[
            { name: say('user'), value: <Copied text={user} /> },
            ...machineNames.map((name, at) => ({ name: at === 0 ? say('machine') : `${say('machine')} ${at + 1}`, value: <Copied text={name} /> })),
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
