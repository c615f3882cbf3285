import { useEffect, useRef } from 'react';
import { useConnectionTest } from '../service/connection-test.tsx';
import { announce } from '../state/announcements.ts';
import { useSay } from '../state/texts-context.tsx';
import { useLicensingWindow, useRequest, useSnapshot } from '../state/window-context.ts';
import { Dialog } from '../ui/dialog.tsx';
import { RequestProblem } from '../ui/request-problem.tsx';
import { SignInButtons } from './sign-in-buttons.tsx';
import { SignInContent } from './sign-in-content.tsx';
import { useSaidProgress } from './use-said-progress.ts';

/** Signing in from the Licensing Tool: begins at once, shows how far it is, and closes itself once somebody is signed in. */
export function SignInDialog({ onEnd, onImport }: { readonly onEnd: () => void; readonly onImport: () => void }) {
  const window = useLicensingWindow();
  const { signInProgress: progress, serviceConfigured, service, profile } = useSnapshot();
  const own = useSay('sign-in');
  const { run, isPending, problem } = useRequest('signIn');
  const test = useConnectionTest();
  useSaidProgress(progress, null);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (hasBegun.current) return;
    hasBegun.current = true;
    void run({ application: null });
  }, [run]);
  const account = service.account === null ? null : (service.account.email ?? service.account.name ?? service.account.userId);
  const lastVerifiedAt = profile.ok ? profile.value.signIn.lastVerifiedAt : null;
  const before = useRef(lastVerifiedAt);
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (progress.state !== 'idle') {
      wasUnderWay.current = true;
      return;
    }
    if (!wasUnderWay.current) return;
    // Nothing is under way any more, and nothing went wrong: somebody is signed in, or stays so.
    if (lastVerifiedAt !== before.current) {
      window.notify({ tone: 'ok', words: (texts) => texts.window('sign-in')('signed-in-as', { account }) });
      announce(own('signed-in-as', { account }));
    }
    onEnd();
    // Once, at the change; what else changes does not matter then.
  }, [progress.state]);
  const close = (): void => {
    void window.ask('cancelSignIn', { isLeft: true });
    onEnd();
  };
  return (
    <Dialog
      title={own('title')}
      onClose={close}
      actions={
        <SignInButtons
          progress={progress}
          prompt={null}
          serviceConfigured={serviceConfigured}
          isPending={isPending}
          test={test}
          onSignIn={() => {
            test.reset();
            void run({ application: null });
          }}
          onClose={close}
          onImport={onImport}
        />
      }
    >
      {problem === null && <SignInContent progress={progress} answer={null} test={test} />}
      <RequestProblem problem={problem} />
    </Dialog>
  );
}
