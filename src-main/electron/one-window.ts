import { app, type BrowserWindow } from 'electron';
import { filesOfSecondStart, type ArrivingFiles } from './arriving-files.ts';

/**
 * Claims to be the one window of the Licensing Tool on this profile. `false` where there is one already: it has been
 * given the files, and comes to the front.
 */
export function claimToBeTheOne(files: readonly string[], arriving: ArrivingFiles): boolean {
  if (!app.requestSingleInstanceLock({ files })) return false;
  app.on('second-instance', (_event, _words, _folder, data) => arriving.add(filesOfSecondStart(data)));
  return true;
}

/** Brings the window to the front when this program is started once more. */
export function comeForward(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
}
