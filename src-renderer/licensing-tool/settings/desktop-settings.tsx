import { useSay } from '../../state/texts-context.tsx';
import { useRequest, useSnapshot } from '../../state/window-context.ts';
import { Card } from '../../ui/card.tsx';
import { KeyValueList } from '../../ui/key-value-list.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import { ToggleGroup } from '../../ui/toggle-group.tsx';
import { LockLine } from './lock-line.tsx';
import styles from './settings-page.module.css';

/** What this program does outside its window. What cannot be had here is shown with why. */
export function DesktopSettings() {
  const { settings, host, lockedChoices, whyNoLoginStart } = useSnapshot();
  const say = useSay('settings');
  const change = useRequest('changeSettings');
  const setBy = lockedChoices.startAtLogin ?? null;
  return (
    <Card title={say('desktop')}>
      <KeyValueList
        spacing="wide"
        rows={[
          {
            name: say('tray'),
            value:
              host === 'electron' ? (
                <>
                  <Switch label={say('tray')} isOn={settings.tray} onChange={(tray) => void change.run({ tray })} />
                  <p className={styles.meaning}>{say('tray-meaning')}</p>
                </>
              ) : (
                <p className={styles.meaning}>{say('tray-not-here')}</p>
              ),
          },
          {
            name: say('start-at-login'),
            value: (
              <>
                {(setBy !== null || whyNoLoginStart === null) && (
                  <Switch
                    label={say('start-at-login')}
                    isOn={settings.startAtLogin}
                    isDisabled={setBy !== null}
                    onChange={(startAtLogin) => void change.run({ startAtLogin })}
                  />
                )}
                {setBy !== null && <LockLine setBy={setBy} />}
                <p className={styles.meaning}>{say(whyNoLoginStart === null ? 'start-at-login-meaning' : `start-at-login-${whyNoLoginStart}`)}</p>
              </>
            ),
          },
        ]}
      />
      <RequestProblem problem={change.problem} />
    </Card>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Switch({ label, isOn, isDisabled = false, onChange }: SwitchProps) {
  const say = useSay('settings');
  return (
    <ToggleGroup
      label={label}
      choices={[
        { key: 'on', title: say('switch-on') },
        { key: 'off', title: say('switch-off') },
      ]}
      selected={isOn ? 'on' : 'off'}
      isDisabled={isDisabled}
      onSelect={(chosen) => onChange(chosen === 'on')}
    />
  );
}
