import type { StartAnswer } from '#core/contract/starting.ts';
import { useSay } from '../state/texts-context.tsx';
import { Instant } from '../ui/instant.tsx';
import styles from './continue-offline.module.css';

/** What the lines beside the ring are told. */
interface OfflineLinesProps {
  readonly answer: StartAnswer;
  readonly isStronger: boolean;
  readonly serviceConfigured: boolean;
  /** The sentences of a variant without a way on. */
  readonly body: string;
}

/** Until when work can go on, and that continuing moves nothing; or why it cannot, with what this computer's clock shows. */
export function OfflineLines({ answer, isStronger, serviceConfigured, body }: OfflineLinesProps) {
  const say = useSay('connection-client');
  const { mayContinue, until, afterClosing } = answer.prompt;
  if (!mayContinue || until === null) {
    return (
      <>
        <p className={styles.line}>{body}</p>
        {afterClosing === 'ended' && <p className={styles.quietLine}>{say('how-to-set-clock')}</p>}
      </>
    );
  }
  const service = serviceConfigured ? null : 'none';
  return (
    <>
      <p className={styles.line}>
        {say('can-work-until')}
        <strong className={styles.until}>
          <Instant at={until} />
        </strong>
      </p>
      <p className={styles.quietLine}>
        {say(isStronger ? 'before-then-soon' : 'before-then', { service })} {say('continuing-restarts-nothing')}
      </p>
    </>
  );
}
