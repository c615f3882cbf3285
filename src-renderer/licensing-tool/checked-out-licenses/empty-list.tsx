import { formatWorkstationDetails } from '#core/checkout/workstation-details.ts';
import { useSay } from '../../state/texts-context.tsx';
import { useOwnWorkstation } from '../../state/use-own-workstation.ts';
import { useLicensingWindow } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Exact } from '../../ui/exact.tsx';
import styles from './empty-list.module.css';
import { SLOT, WithSlot } from '../../ui/with-slot.tsx';

/** What stands where no license is: whom to ask, with the exact names, and where to go with the file. */
export function EmptyList() {
  const say = useSay('checked-out-licenses');
  const common = useSay('common');
  const { go } = useLicensingWindow();
  const { machineNames, user } = useOwnWorkstation();
  const [machine = '', ...others] = machineNames;
  const actions = (
    <>
      <Button variant="primary" onPress={() => go('import-license')}>
        {common('import-a-license-file')}
      </Button>
      <CopyButton
        text={formatWorkstationDetails({ machineNames: [machine, ...others], user })}
        label={say('copy-names')}
      />
    </>
  );
  return (
    <Card>
      <EmptyState icon="key" title={say('empty-title')} actions={actions}>
        <p>
          <WithSlot text={say('empty-body', { workstation: SLOT })}>
            <strong className={styles.workstation}>
              <Exact>{say('workstation', { machine, user })}</Exact>
            </strong>
          </WithSlot>
        </p>
      </EmptyState>
    </Card>
  );
}
