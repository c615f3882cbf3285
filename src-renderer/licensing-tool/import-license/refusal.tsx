import type { FileView } from '#core/contract/import-preview.ts';
import { useProblemDetails } from '../../state/problem-details.ts';
import { useSay, useTexts } from '../../state/texts-context.tsx';
import { useOwnWorkstation } from '../../state/use-own-workstation.ts';
import { useSnapshot } from '../../state/window-context.ts';
import { useApplicationTitles } from '../../ui/application-title.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Exact } from '../../ui/exact.tsx';
import { isHelpedByNewCheckout, requestForAdministrator, requestForIt } from './copied-requests.ts';
import { NameComparison } from './name-comparison.tsx';
import { problemFacts } from './problem-facts.ts';
import styles from './refusal.module.css';
import { UntrustedSigner } from './untrusted-signer.tsx';

/** Why a file was refused: what happened, what it means, what to do next, with the way on where there is one, the code and Copy details. */
export function Refusal({ file, isDone }: { readonly file: FileView; readonly isDone: boolean }) {
  const texts = useTexts();
  const common = useSay('common');
  const { workstation } = useSnapshot();
  const code = file.code ?? 'unexpected';
  const details = useProblemDetails({ code, facts: file.facts });
  const { happened, meaning, next } = texts.problem(code, problemFacts(file, isDone ? 'importing' : 'looking'));
  const licensed = file.code === 'other-machine' ? (file.license?.machineName ?? file.facts['licensed']) : undefined;
  return (
    <div className={styles.refusal}>
      <div>
        <p className={styles.happened}>{happened}</p>
        <p>{meaning}</p>
        <p>{next}</p>
      </div>
      {licensed !== undefined && <NameComparison licensed={licensed} names={workstation.machineNames} />}
      {file.code === 'untrusted-issuer' && <UntrustedSigner file={file} />}
      <div className={styles.actions}>
        <RequestButton file={file} />
        <CopyButton text={details} label={common('copy-details')} variant="quiet" />
        <span className={styles.code}>
          <Exact>{code}</Exact>
        </span>
      </div>
    </div>
  );
}

/** What to copy for whoever can help: the administrator with a new checkout, the IT department with a signer. */
function RequestButton({ file }: { readonly file: FileView }) {
  const say = useSay('import-license');
  const workstation = useOwnWorkstation();
  const { title } = useApplicationTitles();
  const forIt = file.code === 'untrusted-issuer' ? requestForIt(file, workstation, say) : null;
  if (forIt !== null) return <CopyButton text={forIt} label={say('copy-request-for-it')} />;
  if (!isHelpedByNewCheckout(file)) return null;
  const applications = (file.license?.applications ?? []).map(title);
  return (
    <CopyButton
      text={requestForAdministrator(file, workstation, applications, say)}
      label={say('copy-request-for-administrator')}
    />
  );
}
