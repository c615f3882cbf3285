import { app } from 'electron';

/** Lets the program end only once everything is closed: work under way is finished or undone first. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false;
  const quit = (): void => {
    isClosed = true;
    // In a turn of its own: as long as Electron has not noticed that this event was prevented, it passes over a call to
    // quit.
    setImmediate(() => app.quit());
  };
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void close().finally(quit);
  });
}
