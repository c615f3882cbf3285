import { useEffect, useRef, useState } from 'react';
import { useLicensingWindow, useSnapshot } from '../state/window-context.ts';

/** For how long a prompt is held back while a refresh may still make it unnecessary, in milliseconds (screens.md, "checking"). */
const HELD_BACK = 300;

/**
 * Tries a refresh once a prompt is due and somebody is signed in, and tells whether the prompt is still held back for it: for a moment at
 * most. From then on it is shown as `checking`, can be closed, and closes itself where the refresh makes it unnecessary.
 *
 * @param isDue whether a sign-in prompt is due
 * @param askAgain asks what is due once the refresh is over, so that a prompt that is not needed any more does not flash up
 */
export function useSignInCheck(isDue: boolean, askAgain: () => Promise<void>): boolean {
  const window = useLicensingWindow();
  const { service } = useSnapshot();
  const canRefresh = service.tokenKeptIn !== null;
  const hasBegun = useRef(false);
  const [isOver, setIsOver] = useState(false);
  const again = useRef(askAgain);
  again.current = askAgain;
  useEffect(() => {
    if (!isDue || !canRefresh || hasBegun.current) return;
    hasBegun.current = true;
    setTimeout(() => setIsOver(true), HELD_BACK);
    void window
      .ask('checkSignIn', {})
      .then(() => again.current())
      .then(() => setIsOver(true));
  }, [isDue, canRefresh, window]);
  return isDue && canRefresh && !isOver;
}
