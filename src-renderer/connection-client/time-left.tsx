import { useEffect, useState } from 'react';
import type { Instant } from '#core/time/instant.ts';
import { useSay } from '../state/texts-context.tsx';
import { useSnapshot } from '../state/window-context.ts';
import styles from './sign-in-prompt.module.css';

const SECOND = 1_000;

/** How long the sign-in page is still waited for, by the second. Not read out: the sentence above names the end. */
export function TimeLeft({ until }: { readonly until: Instant }) {
  const { wall } = useSnapshot();
  const say = useSay('sign-in');
  // The client's clock is not the page's: what was left when it told is counted down from then.
  const [begun, setBegun] = useState({ left: until - wall, at: performance.now() });
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    setBegun({ left: until - wall, at: performance.now() });
    setPassed(0);
  }, [until, wall]);
  useEffect(() => {
    const timer = setInterval(() => setPassed(performance.now() - begun.at), SECOND);
    return () => clearInterval(timer);
  }, [begun]);
  return (
    <p className={styles.left} role="timer" aria-live="off">
      {say('time-left', { left: minutesAndSeconds(Math.max(0, begun.left - passed)) })}
    </p>
  );
}

/** For example "4:09"; a second that has begun counts. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / SECOND);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
