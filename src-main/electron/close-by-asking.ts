import { app, type BrowserWindow } from 'electron';

/**
 * Holds a window once when the person closes it by its cross, and lets its page lead on instead: closing a prompt leads to the next
 * screen, never straight to the end. A second time it closes, whatever the page does; so it does when its page is gone and when the
 * program is told to end.
 *
 * @param ask tells the page; `false` where there is nothing to ask it, and the window closes
 * @returns closes the window without asking
 */
export function closeByAsking(window: BrowserWindow, ask: () => boolean): () => void {
  let isLetGo = false;
  const letGo = (): void => {
    isLetGo = true;
  };
  app.once('before-quit', letGo);
  window.on('close', (event) => {
    if (isLetGo || window.webContents.isCrashed() || !ask()) return;
    letGo();
    event.preventDefault();
  });
  return () => {
    letGo();
    if (!window.isDestroyed()) window.close();
  };
}
