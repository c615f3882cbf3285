import { useEffect, useRef, useState } from 'react';
import type { StartAnswer } from '#core/contract/starting.ts';
import { announce } from '../state/announcements.ts';
import type { AskedApplication } from '../state/dialog-request.ts';
import { useSay, useTexts } from '../state/texts-context.tsx';
import { useLicensingWindow, useRequest } from '../state/window-context.ts';
import { Button } from '../ui/button.tsx';
import { ProblemCard } from '../ui/problem-card.tsx';
import { ClientSheet } from './client-sheet.tsx';
import { ContinueOffline } from './continue-offline.tsx';
import { SignInPrompt } from './sign-in-prompt.tsx';
import { useSignInCheck } from './use-sign-in-check.ts';
import { useStartFlow } from './use-start-flow.ts';

/** What the CONNECTION Client is told. */
export interface ConnectionClientProps {
  /** A dialog above the Licensing Tool starts the application itself; a window of its own only answers who opened it. */
  readonly surface: 'window' | 'dialog';
  readonly application: AskedApplication;
  /** For people; `null` where it is not known. */
  readonly name: string | null;
  /** Whether its sign-in prompt was closed for this start already: it then begins with the message, and asks nobody twice. */
  readonly isPromptClosed?: boolean;
  readonly onPromptClosed?: () => void;
  /** It is done: started, answered, or left. */
  readonly onEnd: () => void;
  readonly onImport: () => void;
  readonly onDiagnostics: () => void;
}

/** The CONNECTION Client: an application asks for a license; sign in, or close and continue offline; then it starts. */
export function ConnectionClient({ surface, application, name, onEnd, onImport, onDiagnostics, ...own }: ConnectionClientProps) {
  const [wasClosedHere, setWasClosedHere] = useState(false);
  const { shown, dismiss, continueOffline, askAgain, goOnWith } = useStartFlow(application, wasClosedHere || own.isPromptClosed === true, () => {
    setWasClosedHere(true);
    own.onPromptClosed?.();
  });
  const finish = useFinish({ surface, application, onEnd, onPromptDue: goOnWith });
  const common = useSay('common');
  const say = useSay('connection-client');
  const { step } = shown;
  const isBeingChecked = useSignInCheck(step === 'sign-in' && shown.answer.prompt.signIn === 'normal', askAgain);
  // From the message that closing the prompt led to, a sign-in leads back to the prompt, and leaving it to the message.
  const [isSigningIn, setIsSigningIn] = useState(false);
  const window = useLicensingWindow();
  const isReady = step === 'ready';
  useEffect(() => {
    if (isReady) void finish.run();
    // Once for each time that nothing is in the way any more; what failed is tried again by the person.
  }, [isReady]);

  if (finish.problem !== null || step === 'problem') {
    const problem = finish.problem ?? (step === 'problem' ? shown.problem : null);
    const actions = (
      <>
        {finish.problem !== null && <Button onPress={() => void finish.run()}>{common('try-again')}</Button>}
        <Button autoFocus onPress={onEnd}>
          {common('close')}
        </Button>
      </>
    );
    return (
      <ClientSheet surface={surface} title={say('asks', { application: name })} onClose={onEnd} quietAction={undefined} actions={actions}>
        {problem !== null && <ProblemCard problem={problem} />}
      </ClientSheet>
    );
  }
  if (step === 'asking' || step === 'ready') return null;
  const { answer } = shown;
  const asking = answer.decision.application.name ?? name;
  if (isBeingChecked) return null;
  if (step === 'sign-in') return <SignInPrompt surface={surface} application={asking} answer={answer} onClose={() => void dismiss()} onImport={onImport} />;
  const stopSigningIn = (): void => {
    setIsSigningIn(false);
    void window.ask('cancelSignIn', { isLeft: true });
  };
  if (isSigningIn) return <SignInPrompt surface={surface} application={asking} answer={answer} onClose={stopSigningIn} onImport={onImport} />;
  return (
    <ContinueOffline
      surface={surface}
      answer={answer}
      onContinue={() => void continueOffline().then((mayStart) => (mayStart ? finish.run() : undefined))}
      onSignIn={() => setIsSigningIn(true)}
      onClose={onEnd}
      onImport={onImport}
      onDiagnostics={onDiagnostics}
    />
  );
}

interface Finish extends Pick<ConnectionClientProps, 'surface' | 'application' | 'onEnd'> {
  /** A prompt is due after all: a threshold, or somebody else, came between the answer and the start. */
  readonly onPromptDue: (answer: StartAnswer) => void;
}

/** Starts the application, or closes the window whose opener starts it, and says what came of it. */
function useFinish({ surface, application, onEnd, onPromptDue }: Finish) {
  const window = useLicensingWindow();
  const start = useRequest('startApplication');
  const texts = useTexts();
  const say = useSay('connection-client');
  const hasBegun = useRef(false);
  return {
    problem: start.problem,
    /** Once, unless nothing came of it: going on offline changes what the window shows, and that too finds nothing in the way any more. */
    async run(): Promise<void> {
      if (hasBegun.current) return;
      hasBegun.current = true;
      if (surface === 'window') {
        onEnd();
        return;
      }
      const reply = await start.run({ application });
      if (!reply.ok || reply.value.outcome === 'prompt-due') hasBegun.current = false;
      if (!reply.ok) return;
      if (reply.value.outcome === 'prompt-due') {
        onPromptDue(reply.value.answer);
        return;
      }
      const { decision } = reply.value;
      window.notify({ tone: decision.status === 'Offline' ? 'attention' : 'ok', words: (inWords) => startedText(decision, inWords.window('connection-client')) });
      announce(`${startedText(decision, say)} ${say('status-now', { application: decision.application.name, status: texts.status(decision.status) })}`);
      onEnd();
    },
  };
}

function startedText({ application, status, until }: StartAnswer['decision'], say: ReturnType<typeof useSay<'connection-client'>>): string {
  return status === 'Offline' ? say('started-offline', { application: application.name, until }) : say('started', { application: application.name });
}
