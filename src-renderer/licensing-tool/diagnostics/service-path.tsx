import { ConnectionTestResult, useConnectionTest } from '../../service/connection-test.tsx';
import { useSay } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { RequestProblem } from '../../ui/request-problem.tsx';
import styles from './diagnostics-page.module.css';

/** The way to the entitlement service, tried when somebody asks for it: where it ends, and what to do there. */
export function ServicePath() {
  const { service } = useSnapshot();
  const say = useSay('service-path');
  const test = useConnectionTest();
  const { address } = service;
  if (address === null) return null;
  return (
    <Card
      title={say('title')}
      aside={
        <Button size="small" icon="refresh" isPending={test.isPending} onPress={() => void test.run(null)}>
          {say('test')}
        </Button>
      }
    >
      {test.result === null && test.problem === null && (
        <p className={styles.quiet}>{say(test.isPending ? 'testing' : 'not-tried-yet', { address })}</p>
      )}
      {test.result !== null && <ConnectionTestResult result={test.result} />}
      <RequestProblem problem={test.problem} />
    </Card>
  );
}
