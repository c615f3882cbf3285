import type { StartAnswer } from '#core/contract/starting.ts';
import { useConnectionTest } from '../service/connection-test.tsx';
import { askedApplication } from '../state/dialog-request.ts';
import { useRequest, useSnapshot } from '../state/window-context.ts';
import { useSay } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { ClientSheet, type ClientSheetProps } from './client-sheet.tsx';
import styles from './sign-in-prompt.module.css';
import { isImportPrimary, SignInButtons } from './sign-in-buttons.tsx';
import { SignInContent } from './sign-in-content.tsx';
import { useSaidProgress } from './use-said-progress.ts';
import { WhyNoSignIn } from './why-no-sign-in.tsx';

/** What the sign-in prompt is told. */
export interface SignInPromptProps {
  readonly surface: ClientSheetProps['surface'];
  readonly application: string | null;
  readonly answer: StartAnswer;
  /** Closing leads to the next screen. */
  readonly onClose: () => void;
  readonly onImport: () => void;
}

/** The sign-in prompt in all its states: which application asks, what is known, and what can be done. */
export function SignInPrompt({ surface, application, answer, onClose, onImport }: SignInPromptProps) {
  const { workstation, profile, serviceConfigured, signInProgress: progress } = useSnapshot();
  const say = useSay('connection-client');
  const common = useSay('common');
  const signIn = useRequest('signIn');
  const test = useConnectionTest();
  useSaidProgress(progress, answer);
  const lastSignIn = profile.ok ? profile.value.signIn.lastVerifiedAt : null;
  const startSignIn = (): void => {
    test.reset();
    void signIn.run({ application: askedApplication(answer.decision.application) });
  };
  return (
    <ClientSheet
      surface={surface}
      title={say('asks', { application })}
      onClose={onClose}
      quietAction={
        isImportPrimary({ progress, prompt: answer.prompt, serviceConfigured }) ? undefined : (
          <Button variant="quiet" onPress={onImport}>
            {common('import-a-license-file')}
          </Button>
        )
      }
      actions={
        <SignInButtons
          progress={progress}
          prompt={answer.prompt}
          serviceConfigured={serviceConfigured}
          isPending={signIn.isPending}
          test={test}
          onSignIn={startSignIn}
          onClose={onClose}
          onImport={onImport}
        />
      }
    >
      <SignInContent progress={progress} answer={answer} test={test} />
      {progress.state === 'idle' && <p className={styles.known}>{lastSignIn === null ? say('never-signed-in') : say('last-signed-in', { at: lastSignIn })}</p>}
      {!serviceConfigured && progress.state === 'idle' && <WhyNoSignIn isCentred />}
      <RequestProblem problem={signIn.problem} />
      <p className={styles.who}>
        {say('user-on-machine', { user: workstation.user, machine: workstation.machineNames[0] ?? '' })}
        <CopyButton text={`${workstation.user}\n${workstation.machineNames[0] ?? ''}`} what={say('copy-user-and-machine')} />
      </p>
    </ClientSheet>
  );
}
