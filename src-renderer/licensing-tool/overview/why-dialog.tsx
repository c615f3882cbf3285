import type { Decision } from '#core/status/decision.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useSnapshot } from '../../state/window-context.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useApplicationName } from './application-name.ts';
import styles from './why-dialog.module.css';

/** What the answer for one application rests on: the sentence, what to do, and each fact in the order in which it was looked at. */
export function WhyDialog({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) {
  const { now } = useSnapshot();
  const texts = useTexts();
  const say = useSay('overview');
  const common = useSay('common');
  const application = useApplicationName()(decision.application);
  const { verdict, because, next } = texts.decision(decision, now);
  const steps = decision.evidence.map((one) => texts.evidence(one));
  const title = say('why-title', { application });
  return (
    <Dialog
      title={title}
      onClose={onClose}
      quietAction={<CopyButton variant="quiet" text={[title, verdict, because, next, ...steps, decision.reason].join('\n')} label={common('copy-details')} />}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {common('close')}
        </Button>
      }
    >
      <p className={styles.verdict}>{verdict}</p>
      <p>{because}</p>
      <p>{next}</p>
      <h3 className={styles.steps}>{say('why-steps')}</h3>
      <ol className={styles.list}>
        {steps.map((step, at) => (
          <li key={at}>{step}</li>
        ))}
      </ol>
    </Dialog>
  );
}
