/**
 * Moves the focus to the page's title where closing a dialog left it nowhere: the button that opened it went with the license. React Aria
 * has given the focus back by the second frame.
 */
export function focusPageWhenLost(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) document.querySelector<HTMLElement>('h1')?.focus();
    }),
  );
}
