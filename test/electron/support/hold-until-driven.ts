import { app } from 'electron';

/**
 * Lets the program under test begin only once Playwright is attached: a window that opens while it attaches may be one
 * that it never hears of. Playwright calls this function in every program that it starts. Started without it, nothing is held.
 */
if (process.argv.includes('--remote-debugging-port=0')) {
  const isReady = app.whenReady();
  const isDriven = new Promise<void>((resolve) => {
    Object.assign(globalThis, { __playwright_run: () => resolve() });
  });
  app.whenReady = async () => {
    await Promise.all([isReady, isDriven]);
  };
}
