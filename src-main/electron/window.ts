import { BrowserWindow, type Session, type WebPreferences } from 'electron';
import type { Surface } from '#main/contract-server/licensing-api.ts';
import { backgroundColour, followAppearance } from './appearance.ts';

/** What a window is made of. */
export interface WindowOptions {
  readonly surface: Surface;
  readonly title: string;
  readonly session: Session;
  /** Absolute path of the bundled preload. */
  readonly preload: string;
  readonly mayInspect: boolean;
}

/** The page's size at first, and the least it can be made, in CSS pixels (screens.md: 1040 × 720, usable at 320). */
const SIZES = {
  'licensing-tool': { width: 1040, height: 720, minWidth: 320, minHeight: 400 },
  'connection-client': { width: 600, height: 500, minWidth: 320, minHeight: 360 },
} as const;

/** Makes a window, which shows itself once the page is drawn in it. The page is not loaded yet. */
export function createWindow({ surface, title, session, preload, mayInspect }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...SIZES[surface.kind],
    useContentSize: true,
    title,
    show: false,
    backgroundColor: backgroundColour(),
    fullscreenable: surface.kind === 'licensing-tool',
    // A prompt asks one thing; its menu comes with Alt, as everywhere.
    autoHideMenuBar: surface.kind === 'connection-client',
    webPreferences: hardened(session, preload, mayInspect),
  });
  followAppearance(window);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Everything that could open a way out of the page is off, also where that is Electron's own choice by now. */
function hardened(session: Session, preload: string, mayInspect: boolean): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: mayInspect,
  };
}
