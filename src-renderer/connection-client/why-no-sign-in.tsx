import { useRequest } from '../state/window-context.ts';
import { useSay } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import styles from './why-no-sign-in.module.css';

/**
 * Where nobody can sign in: a quiet way to why, in the place of a button that could only fail. A press shows it, the next puts it away.
 *
 * @param isCentred whether the lines around it stand in the middle
 */
export function WhyNoSignIn({ isCentred }: { readonly isCentred: boolean }) {
  const say = useSay('connection-client');
  const signIn = useRequest('signIn');
  const isShown = signIn.problem !== null;
  return (
    <div className={styles.why}>
      <div className={isCentred ? styles.centred : styles.start}>
        <Button
          variant="quiet"
          size="small"
          aria-expanded={isShown}
          onPress={() => (isShown ? signIn.reset() : void signIn.run({ application: null }))}
        >
          {say('why-no-sign-in')}
        </Button>
      </div>
      <RequestProblem problem={signIn.problem} />
    </div>
  );
}
