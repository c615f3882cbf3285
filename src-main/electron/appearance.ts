import { nativeTheme, type BrowserWindow } from 'electron';
import type { AppearanceChoice } from '#core/contract/settings.ts';

/** The page's own background in both appearances (screens.md, Look), so that nothing flashes before it is drawn. */
const BACKGROUND = { light: '#f6f7f9', dark: '#101419' } as const;

/**
 * Makes the window's frame, the system's dialogs and the page (`prefers-color-scheme`) light or dark, as was chosen.
 */
export function chooseAppearance(choice: AppearanceChoice): void {
  nativeTheme.themeSource = choice;
}

/** The colour behind the page. */
export function backgroundColour(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

/**
 * Keeps the colour behind the page right while a window is open, when the operating system's appearance or the choice
 * changes.
 */
export function followAppearance(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(backgroundColour());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}
