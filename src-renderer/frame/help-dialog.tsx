import { standingText } from '#core/status/overview.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './help-dialog.module.css';

/** Keys that go with Ctrl, or with Cmd on macOS. */
const KEYS_WITH_CONTROL = [
  ['key-import', 'O'],
  ['key-pages', '1 – 6'],
  ['key-filter', 'F'],
  ['key-settings', ','],
] as const;

const KEYS_ALONE = [
  ['key-refresh', 'F5'],
  ['key-help', 'F1'],
  ['key-close', 'Esc'],
] as const;

const STATES = ['online', 'offline', 'licensed', 'sign-in-required', 'attention', 'nothing-yet'] as const;

/** Help: the keys, what the states mean, and who helps. */
export function HelpDialog() {
  const say = useSay('help');
  const common = useSay('common');
  const { closeDialog } = useLicensingWindow();
  const { workstation, serviceConfigured } = useSnapshot();
  const states = STATES.filter((state) => serviceConfigured || state !== 'sign-in-required');
  const keys = [...KEYS_WITH_CONTROL.map(([text, key]) => [text, say(isMac() ? 'with-command' : 'with-control', { key })] as const), ...KEYS_ALONE];
  return (
    <Dialog title={say('title')} onClose={closeDialog} actions={<Button onPress={closeDialog}>{common('close')}</Button>}>
      <div className={styles.parts}>
        <section>
          <h3>{say('keys')}</h3>
          <dl className={styles.list}>
            {keys.map(([text, key]) => (
              <div key={text} className={styles.row}>
                <dt className={styles.name}>
                  <kbd className={styles.key}>{key}</kbd>
                </dt>
                <dd>{say(text)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{say('states')}</h3>
          <dl className={styles.list}>
            {states.map((state) => (
              <div key={state} className={styles.row}>
                <dt className={styles.name}>{common(standingText(state, serviceConfigured))}</dt>
                <dd className={styles.meaning}>{say(`state-${state}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{say('who-helps')}</h3>
          <p>{say('ask-administrator', { user: workstation.user, machine: workstation.machineNames[0] })}</p>
          <p className={styles.version}>{say('version', { version: workstation.programVersion })}</p>
        </section>
      </div>
    </Dialog>
  );
}

/** Apple's keyboards have Cmd where others have Ctrl. Only the name depends on it: both are listened to. */
function isMac(): boolean {
  return /Mac/.test(navigator.userAgent);
}
