import type { ReactNode } from 'react';
import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { useSignIn } from '../../state/use-sign-in.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useOwnWorkstation } from '../../state/use-own-workstation.ts';
import { useLicensingWindow, useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-shapes.ts';
import { RequestProblem } from '../../ui/request-problem.tsx';
import styles from './nothing-yet.module.css';

/** The overview of a profile with nothing in it: three doors. */
export function NothingYet() {
  const window = useLicensingWindow();
  const { serviceConfigured } = useSnapshot();
  const say = useSay('overview');
  const signIn = useSignIn();
  const { user, machineNames } = useOwnWorkstation();
  const [machine = ''] = machineNames;
  const service = serviceConfigured ? null : 'none';
  const importDoor = (
    <Door key="import" icon="file" body={say('door-import-body')}>
      <Button variant={serviceConfigured ? 'secondary' : 'primary'} onPress={() => window.go('import-license')}>
        {say('door-import')}
      </Button>
    </Door>
  );
  const signInDoor = (
    <Door key="sign-in" icon="user" body={say('door-sign-in-body', { service })}>
      <Button variant={serviceConfigured ? 'primary' : 'secondary'} isPending={signIn.isPending} onPress={signIn.begin}>
        {say('door-sign-in')}
      </Button>
    </Door>
  );
  return (
    <Card>
      <p className={styles.title}>{say('hero-nothing-yet')}</p>
      <p className={styles.body}>{say('hero-nothing-yet-body')}</p>
      <div className={styles.doors}>
        {serviceConfigured ? [signInDoor, importDoor] : [importDoor, signInDoor]}
        <Door icon="mail" body={say('door-send-body', { user, machine })}>
          <CopyButton text={formatWorkstationDetails({ machineNames: [machine, ...machineNames.slice(1)], user })} label={say('door-send')} />
        </Door>
      </div>
      <RequestProblem problem={signIn.problem} />
    </Card>
  );
}

function Door({ icon, body, children }: { readonly icon: IconName; readonly body: string; readonly children: ReactNode }) {
  return (
    <div className={styles.door}>
      <Icon name={icon} size={32} className={styles.icon} />
      <p>{body}</p>
      <div className={styles.button}>{children}</div>
    </div>
  );
}
