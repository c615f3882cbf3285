import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { Prompt } from '#core/status/prompt.ts';
import { CopyRequestForIt } from '../service/untrusted-service.tsx';
import type { UsedConnectionTest } from '../service/connection-test.tsx';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useSnapshot } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { detailsForAdministrator } from './details-for-administrator.ts';
import { refusalOf } from './sign-in-words.ts';

/** What the buttons of the sign-in prompt are told. */
export interface SignInButtonsProps {
  readonly progress: SignInProgress;
  /** The prompt of the application that asks; `null` where a person signs in from the Licensing Tool. */
  readonly prompt: Prompt | null;
  readonly serviceConfigured: boolean;
  readonly isPending: boolean;
  readonly test: UsedConnectionTest;
  readonly onSignIn: () => void;
  readonly onClose: () => void;
  readonly onImport: () => void;
}

/**
 * The buttons of the sign-in prompt, the primary one last and focused: Close where a checkout covers the application or nobody can
 * sign in and work may go on; else what leads to a sign-in. Where nobody can sign in, no button says that one could.
 */
export function SignInButtons({ progress, prompt, serviceConfigured, isPending, test, onSignIn, onClose, onImport }: SignInButtonsProps) {
  const window = useLicensingWindow();
  const { service, workstation } = useSnapshot();
  const say = useSay('connection-client');
  const own = useSay('sign-in');
  const common = useSay('common');
  const close = (isPrimary: boolean) => (
    // Made anew for each state, so that the focus goes to its primary button when the one that had it is gone.
    <Button key={`close-${progress.state}`} variant={isPrimary ? 'primary' : 'secondary'} autoFocus={isPrimary} onPress={onClose}>
      {common('close')}
    </Button>
  );
  const signIn = (word: string, isPrimary = true) => (
    <Button key={`sign-in-${progress.state}`} variant={isPrimary ? 'primary' : 'secondary'} autoFocus={isPrimary} isPending={isPending} onPress={onSignIn}>
      {word}
    </Button>
  );
  switch (progress.state) {
    case 'idle':
      if (prompt === null) return isPending ? close(true) : [close(false), signIn(say('try-again'))];
      if (isImportPrimary({ progress, prompt, serviceConfigured })) {
        return [
          close(false),
          <Button key="import" variant="primary" autoFocus onPress={onImport}>
            {common('import-a-license-file')}
          </Button>,
        ];
      }
      if (!serviceConfigured) return close(true);
      return prompt.signIn === 'covered' ? [signIn(common('sign-in'), false), close(true)] : [close(false), signIn(say('sign-in-with-browser'))];
    case 'checking':
      return close(true);
    case 'waiting-for-browser':
      return [
        <Button key="cancel" onPress={() => void window.ask('cancelSignIn', { isLeft: false })}>
          {say('cancel')}
        </Button>,
        ...(progress.byHand === true
          ? [<CopyButton key="copy-by-hand" text={progress.link} label={say('copy-link')} variant="primary" autoFocus />]
          : [
              <CopyButton key="copy" text={progress.link} label={say('copy-link')} />,
              <Button key="open" variant="primary" autoFocus onPress={() => void window.ask('openSignInAgain', {})}>
                {say('open-again')}
              </Button>,
            ]),
      ];
    case 'not-completed':
      return [close(false), signIn(say('try-again'))];
    case 'no-network':
    case 'no-answer':
      return [
        close(false),
        <Button key="test" isPending={test.isPending} onPress={() => void test.run(null)}>
          {say('test-connection')}
        </Button>,
        signIn(say('try-again')),
      ];
    case 'service-refused': {
      const copy = <CopyButton key="copy" text={detailsForAdministrator(progress.code, { service, workstation }, own)} label={common('copy-details')} />;
      const isEnded = refusalOf(progress.code) === 'sign-in-ended';
      return [close(false), copy, signIn(isEnded ? say('sign-in-with-browser') : say('try-again'))];
    }
    case 'not-trusted':
      return [close(false), signIn(say('try-again'), false), <CopyRequestForIt key="copy" service={progress} isPrimary />];
    case 'wrong-account':
      return [
        <Button key="switch" onPress={() => void window.ask('chooseAccount', { choice: 'switch' })}>
          {say('switch-account', { actual: progress.actual })}
        </Button>,
        <Button key="keep" variant="primary" autoFocus onPress={() => void window.ask('chooseAccount', { choice: 'keep' })}>
          {say('keep-account', { expected: progress.expected })}
        </Button>,
      ];
  }
}

/** Whether importing a license file is the primary button: nobody can sign in, and nothing else lets the work go on. */
export function isImportPrimary({ progress, prompt, serviceConfigured }: Pick<SignInButtonsProps, 'progress' | 'serviceConfigured'> & { readonly prompt: Prompt }): boolean {
  return progress.state === 'idle' && !serviceConfigured && prompt.signIn !== 'covered' && !prompt.mayContinue;
}
