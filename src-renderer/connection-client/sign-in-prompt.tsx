import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { askedApplication } from '../state/dialog-request.ts';
import { useRequest, useSnapshot } from '../state/window-context.ts';
import { useSay } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { ClientSheet, type ClientSheetProps } from './client-sheet.tsx';
import { ConnectionPicture, type ConnectionState } from './connection-picture.tsx';
import styles from './sign-in-prompt.module.css';
import { isImportPrimary, SignInButtons } from './sign-in-buttons.tsx';
import { useSignInWords } from './sign-in-words.ts';
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
  const words = useSignInWords(progress, answer);
  const lastSignIn = profile.ok ? profile.value.signIn.lastVerifiedAt : null;
  const startSignIn = (): void => void signIn.run({ application: askedApplication(answer.decision.application) });
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
          onSignIn={startSignIn}
          onClose={onClose}
          onImport={onImport}
        />
      }
    >
      <ConnectionPicture state={pictureOf(progress, answer, serviceConfigured)} />
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.body}>{words.body}</p>
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

function pictureOf(progress: SignInProgress, { prompt }: StartAnswer, serviceConfigured: boolean): ConnectionState {
  if (progress.state === 'checking') return 'checking';
  if (progress.state === 'waiting-for-browser') return 'waiting';
  if (prompt.signIn === 'covered') return 'covered';
  return serviceConfigured && progress.state === 'idle' ? 'waiting' : serviceConfigured ? 'broken' : 'none';
}
