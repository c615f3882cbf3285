import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { Prompt } from '#core/status/prompt.ts';
import { useLicensingWindow } from '../state/window-context.ts';
import { useSay } from '../state/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

/** What the buttons of the sign-in prompt are told. */
export interface SignInButtonsProps {
  readonly progress: SignInProgress;
  readonly prompt: Prompt;
  readonly serviceConfigured: boolean;
  readonly isPending: boolean;
  readonly onSignIn: () => void;
  readonly onClose: () => void;
  readonly onImport: () => void;
}

/**
 * The buttons of the sign-in prompt, the primary one last and focused: Close where a checkout covers the application or nobody can
 * sign in and work may go on; else what leads to a sign-in. Where nobody can sign in, no button says that one could.
 */
export function SignInButtons({ progress, prompt, serviceConfigured, isPending, onSignIn, onClose, onImport }: SignInButtonsProps) {
  const window = useLicensingWindow();
  const say = useSay('connection-client');
  const common = useSay('common');
  const close = (isPrimary: boolean) => (
    <Button key="close" variant={isPrimary ? 'primary' : 'secondary'} autoFocus={isPrimary} onPress={onClose}>
      {common('close')}
    </Button>
  );
  const signIn = (word: string, isPrimary = true) => (
    <Button key="sign-in" variant={isPrimary ? 'primary' : 'secondary'} autoFocus={isPrimary} isPending={isPending} onPress={onSignIn}>
      {word}
    </Button>
  );
  switch (progress.state) {
    case 'idle':
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
        <Button key="cancel" onPress={() => void window.ask('cancelSignIn', {})}>
          {say('cancel')}
        </Button>,
        <CopyButton key="copy" text={progress.link} label={say('copy-link')} />,
        <Button key="open" variant="primary" autoFocus onPress={() => void window.ask('openSignInAgain', {})}>
          {say('open-again')}
        </Button>,
      ];
    case 'not-completed':
    case 'no-network':
      return [close(false), signIn(say('try-again'))];
    case 'no-answer':
    case 'service-refused':
    case 'not-trusted':
      return [
        close(false),
        <Button key="test" onPress={() => void window.ask('testConnection', { address: null })}>
          {say('test-connection')}
        </Button>,
        signIn(say('try-again')),
      ];
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
export function isImportPrimary({ progress, prompt, serviceConfigured }: Pick<SignInButtonsProps, 'progress' | 'prompt' | 'serviceConfigured'>): boolean {
  return progress.state === 'idle' && !serviceConfigured && prompt.signIn !== 'covered' && !prompt.mayContinue;
}
