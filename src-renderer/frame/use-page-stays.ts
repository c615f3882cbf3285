import { useEffect } from 'react';
import { commandOfKey } from './key-commands.ts';

/**
 * Keeps the page where it is: a browser would leave it for a file that is dropped, and load it anew for F5. What these do in the window is
 * the frame's to say.
 */
export function usePageStays(): void {
  useEffect(() => {
    const keep = (event: Event): void => event.preventDefault();
    const keepFromKey = (event: KeyboardEvent): void => {
      if (commandOfKey(event) !== null) event.preventDefault();
    };
    addEventListener('keydown', keepFromKey);
    for (const name of DRAGS) addEventListener(name, keep);
    return () => {
      removeEventListener('keydown', keepFromKey);
      for (const name of DRAGS) removeEventListener(name, keep);
    };
  }, []);
}

const DRAGS = ['dragenter', 'dragover', 'drop'] as const;
