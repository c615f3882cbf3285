import { useState } from 'react';
import { announce } from '../../state/announcements.ts';
import { ConnectionTestResult, useConnectionTest } from '../../service/connection-test.tsx';
import { useSay } from '../../state/texts-context.tsx';
import { useRequest, useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Exact } from '../../ui/exact.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { addressProblem } from './address-problem.ts';
import { LockLine } from './lock-line.tsx';
import styles from './settings-page.module.css';

/** The address of the entitlement service: typed and tested here, or shown locked with who set it. */
export function ServiceAddress() {
  const { service } = useSnapshot();
  const say = useSay('account');
  const path = useSay('service-path');
  const test = useConnectionTest();
  const set = useRequest('setServiceAddress');
  const [typed, setTyped] = useState<string | null>(null);
  const lockedBy = service.setBy === 'person' ? null : service.setBy;
  const isLocked = lockedBy !== null;
  const address = (typed ?? service.address ?? '').trim();
  const isChanged = address !== (service.address ?? '');
  const wrong = isLocked || address === '' ? null : addressProblem(address);
  const account = service.account === null ? null : (service.account.email ?? service.account.name ?? service.account.userId);
  const save = async (chosen: string | null): Promise<void> => {
    const reply = await set.run({ address: chosen });
    if (!reply.ok) return;
    setTyped(null);
    announce(say(chosen === null ? 'address-removed' : 'address-saved'));
  };
  return (
    <>
      {isLocked ? (
        <>
          <Exact>{service.address}</Exact>
          <LockLine setBy={lockedBy} />
        </>
      ) : (
        <form
          className={styles.address}
          onSubmit={(event) => {
            event.preventDefault();
            if (isChanged && address !== '' && wrong === null) void save(address);
          }}
        >
          <TextField
            label={say('address')}
            isExact
            value={typed ?? service.address ?? ''}
            onChange={(text) => {
              setTyped(text);
              test.reset();
              set.reset();
            }}
            hint={say('address-hint')}
            problem={isChanged && wrong !== null && !isBeginning(address) ? say(`address-${wrong}`) : false}
          />
        </form>
      )}
      {!isLocked && isChanged && account !== null && <p className={styles.meaning}>{say('address-ends-sign-in', { account })}</p>}
      <div className={styles.buttons}>
        {!isLocked && isChanged && address !== '' && (
          <Button size="small" variant="primary" isDisabled={wrong !== null} isPending={set.isPending} onPress={() => void save(address)}>
            {say('address-save')}
          </Button>
        )}
        {address !== '' && (
          <Button size="small" isDisabled={wrong !== null} isPending={test.isPending} onPress={() => void test.run(isChanged ? address : null)}>
            {say('address-test')}
          </Button>
        )}
        {!isLocked && service.address !== null && (
          <Button size="small" variant="quiet" isPending={set.isPending} onPress={() => void save(null)}>
            {say('address-remove')}
          </Button>
        )}
      </div>
      <p className={styles.meaning}>{say(service.address === null ? 'address-none-meaning' : 'connects-here-alone')}</p>
      {test.isPending && <p className={styles.meaning}>{path('testing', { address })}</p>}
      {test.result !== null && <ConnectionTestResult result={test.result} />}
      <RequestProblem problem={set.problem ?? test.problem} />
    </>
  );
}

/** Whether what was typed may yet become an address: nobody is told off for the letters before "https://" is whole. */
function isBeginning(address: string): boolean {
  return ['https://', 'http://'].some((start) => start.startsWith(address));
}
