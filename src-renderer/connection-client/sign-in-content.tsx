import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { ConnectionTestResult, type UsedConnectionTest } from '../service/connection-test.tsx';
import { UntrustedService } from '../service/untrusted-service.tsx';
import { useSay } from '../state/texts-context.tsx';
import { useSnapshot } from '../state/window-context.ts';
import { RequestProblem } from '../ui/request-problem.tsx';
import { ConnectionPicture, type ConnectionState } from './connection-picture.tsx';
import styles from './sign-in-prompt.module.css';
import { useSignInWords } from './sign-in-words.ts';
import { TimeLeft } from './time-left.tsx';

/** What is shown of how far signing in is. */
export interface SignInContentProps {
  readonly progress: SignInProgress;
  /** The application that asks; `null` where a person signs in from the Licensing Tool. */
  readonly answer: StartAnswer | null;
  readonly test: UsedConnectionTest;
}

/** How far signing in is: a picture, a heading, what it means, and what belongs to the state. */
export function SignInContent({ progress, answer, test }: SignInContentProps) {
  const { serviceConfigured } = useSnapshot();
  const say = useSay('sign-in');
  const words = useSignInWords(progress, answer);
  return (
    <>
      <ConnectionPicture state={pictureOf(progress, answer, serviceConfigured)} />
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.body}>{words.body}</p>
      {progress.state === 'waiting-for-browser' && (
        <>
          <TimeLeft until={progress.until} />
          {progress.byHand !== true && <p className={styles.known}>{say('no-page-opened')}</p>}
        </>
      )}
      {progress.state === 'wrong-account' && <p className={styles.known}>{say('switch-meaning', { expected: progress.expected })}</p>}
      {progress.state === 'not-trusted' && <UntrustedService service={progress} />}
      {test.result !== null && (
        <section aria-label={say('test-result')}>
          <ConnectionTestResult result={test.result} />
        </section>
      )}
      <RequestProblem problem={test.problem} />
    </>
  );
}

function pictureOf(progress: SignInProgress, answer: StartAnswer | null, serviceConfigured: boolean): ConnectionState {
  if (progress.state === 'checking' || (answer === null && progress.state === 'idle')) return 'checking';
  if (progress.state === 'waiting-for-browser') return 'waiting';
  if (answer?.prompt.signIn === 'covered') return 'covered';
  return serviceConfigured && progress.state === 'idle' ? 'waiting' : serviceConfigured ? 'broken' : 'none';
}
