import { useEffect, useState } from 'react';

/**
 * Gives the focus back when everything that a press opened has closed again, however many dialogs came one after the other: to what
 * was pressed, or to the page's title where that went (the button of a license that was cleared). Each dialog gives it back by itself,
 * but the second of two knows only the first, which is gone by then. React Aria has done its part by the second frame.
 */
export function useFocusReturn(): void {
  // Asked while rendering: a dialog below this takes the focus before the first effect runs here.
  const [pressed] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      void requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (!isFocusLost()) return;
          if (pressed instanceof HTMLElement && pressed.isConnected) pressed.focus();
          if (isFocusLost()) document.querySelector<HTMLElement>('h1')?.focus();
        }),
      ),
    [pressed],
  );
}

function isFocusLost(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body;
}
