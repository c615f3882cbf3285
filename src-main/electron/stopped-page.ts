import { app, dialog, type BrowserWindow } from 'electron';
import type { SayInWindow } from '#core/texts/texts.ts';
import { PAGE_ADDRESS } from './page/page-address.ts';

/** What its renderer's process must not have been ended for, to be worth a word: the window was being closed. */
const WANTED = new Set(['clean-exit']);

/**
 * When the process that draws the page is gone, says so and offers to show the page again. What was acknowledged is
 * stored, and files that came from outside and were neither imported nor discarded wait for the page again (import-queue.ts);
 * those that the person chose or dropped in the page itself are theirs to choose again.
 */
export function offerStoppedPage(window: BrowserWindow, say: () => SayInWindow<'native'>): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (!WANTED.has(reason)) void offer(window, say());
  });
}

async function offer(window: BrowserWindow, say: SayInWindow<'native'>): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: app.name,
    message: say('page-stopped'),
    detail: say('page-stopped-meaning'),
    buttons: [say('show-again'), say('close-window')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 1) window.close();
  // Should it stop once more while it is loaded, the next event says so.
  else await window.loadURL(PAGE_ADDRESS).catch(() => undefined);
}
