import { useEffect, useRef } from 'react';
import type { SignInProgress } from '#core/contract/sign-in.ts';
import type { StartAnswer } from '#core/contract/starting.ts';
import { announce } from '../state/announcements.ts';
import { useSignInWords } from './sign-in-words.ts';

/** Reads out how far signing in is whenever that changes while its screen is open; what it opened with, the screen itself says. */
export function useSaidProgress(progress: SignInProgress, answer: StartAnswer | null): void {
  const { title, body } = useSignInWords(progress, answer);
  const said = useRef(progress.state);
  useEffect(() => {
    if (said.current === progress.state) return;
    said.current = progress.state;
    if (progress.state !== 'idle') announce(`${title}. ${body}`);
  }, [progress.state, title, body]);
}
