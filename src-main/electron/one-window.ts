import { app, type BrowserWindow } from 'electron';
import { claimWindow, type WindowClaim } from '#main/one-instance/claim-window.ts';
import type { WindowAnswer } from '#main/one-instance/window-messages.ts';
import { windowProfile, type LaunchPlace } from '#main/window-host/window-profile.ts';
import type { ArrivingFiles } from './arriving-files.ts';

/** How long a window manager may take to give a window the keyboard, in milliseconds; whoever asks waits five seconds in all. */
const FOCUS_WITHIN = 2_000;

/** The one window, once it is there. */
export interface FrontWindow {
  /** `null` as long as it is on its way, which leads to the front. */
  window: BrowserWindow | null;
}

/**
 * Claims to be the one window of the Licensing Tool on this profile; `null` where there is no profile, or none yet. Where another shows it, in
 * whichever host, that one has been given the files that arrived here.
 */
export async function claimShellWindow(place: LaunchPlace, arriving: ArrivingFiles, front: FrontWindow): Promise<WindowClaim | null> {
  const profile = windowProfile(place, process.env);
  if (profile === null) return null;
  const comeForward = (): Promise<WindowAnswer> | WindowAnswer => (front.window === null ? 'came-forward' : bringToFront(front.window));
  const claim = await claimWindow(profile, arriving.waiting, { offerFiles: (paths) => arriving.add(paths), comeForward });
  passForegroundRight(front);
  return claim;
}

/** Shows a window that is hidden or minimized too, and asks the system to put it in front; some leave that to the person. */
export async function bringToFront(window: BrowserWindow): Promise<WindowAnswer> {
  if (window.isDestroyed()) return 'stayed-behind';
  if (window.isMinimized()) window.restore();
  window.show();
  window.moveTop();
  app.focus({ steal: true });
  window.focus();
  if (window.isFocused() || (await getsFocus(window))) return 'came-forward';
  if (!window.isDestroyed()) window.flashFrame(true);
  return 'stayed-behind';
}

function getsFocus(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => resolve(false), FOCUS_WITHIN);
    window.once('focus', () => {
      clearTimeout(impatience);
      resolve(true);
    });
  });
}

/**
 * On Windows only a program that has the person's attention may put another's window in front, and no socket passes that on: Electron's own lock
 * does. It is used there for that, and for nothing else.
 */
function passForegroundRight(front: FrontWindow): void {
  if (process.platform !== 'win32' || !app.requestSingleInstanceLock()) return;
  app.on('second-instance', () => {
    if (front.window !== null) void bringToFront(front.window);
  });
}
