import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '#core/contract/reply.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import type { AskedApplication } from '../state/dialog-request.ts';
import { useLicensingWindow, useWindowState } from '../state/window-context.ts';
import { stepAfterChange, stepAfterClosing, type StartStep } from './start-flow.ts';

/** The CONNECTION Client's way from "asks for a license" to a started application. */
export interface StartFlow {
  readonly shown: StartStep;
  /** Closes the sign-in prompt: the offline grace period counts as begun, and the next screen comes. Touches no network. */
  readonly dismiss: () => Promise<void>;
  /** Goes on offline; gives whether the application may start now. */
  readonly continueOffline: () => Promise<boolean>;
  /** Asks once more, and shows what is due now. */
  readonly askAgain: () => Promise<void>;
  /** Shows what a start was answered with instead of a start: the world changed since it was asked. */
  readonly goOnWith: (answer: StartAnswer) => void;
}

/**
 * Asks for an application that is to start, and asks again whenever what this window shows of it has changed.
 *
 * @param isPromptClosed whether the sign-in prompt was closed for this start already; `onPromptClosed` is told when it is here
 */
export function useStartFlow(application: AskedApplication, isPromptClosed: boolean, onPromptClosed: () => void): StartFlow {
  const window = useLicensingWindow();
  const [shown, setShown] = useState<StartStep>({ step: 'asking' });
  const changes = useWindowState(({ snapshot }) => {
    if (snapshot?.profile.ok !== true) return '';
    const row = snapshot.profile.value.applications.find(
      ({ decision: { application: one } }) => one.productId === application.productId && one.featureString === application.featureString,
    );
    return row === undefined ? '' : JSON.stringify([row.decision.reason, row.decision.until, row.prompt]);
  });
  const asked = useRef(application);

  const show = useCallback((reply: Reply<StartAnswer>, next: (answer: StartAnswer, before: StartStep) => StartStep) => {
    setShown((before) => (reply.ok ? next(reply.value, before) : { step: 'problem', problem: reply }));
  }, []);

  useEffect(() => {
    let isCurrent = true;
    void window.ask('askToStart', { application: asked.current }).then((reply) => {
      if (isCurrent) show(reply, (answer, before) => stepAfterChange(before, answer, isPromptClosed));
    });
    return () => {
      isCurrent = false;
    };
  }, [window, show, changes, isPromptClosed]);

  return {
    shown,
    dismiss: async () => {
      const reply = await window.ask('dismissSignIn', { application: asked.current });
      show(reply, stepAfterClosing);
      if (reply.ok) onPromptClosed();
    },
    continueOffline: async () => {
      const reply = await window.ask('continueOffline', { application: asked.current });
      const mayStart = reply.ok && reply.value.decision.mayRun && reply.value.prompt.afterClosing === 'none';
      if (!mayStart) show(reply, stepAfterClosing);
      return mayStart;
    },
    askAgain: async () => {
      const reply = await window.ask('askToStart', { application: asked.current });
      show(reply, (answer, before) => stepAfterChange(before, answer, isPromptClosed));
    },
    goOnWith: (answer) => setShown((before) => stepAfterChange(before, answer, isPromptClosed)),
  };
}
