import { closeSync, openSync } from 'node:fs';
import { Notification } from 'electron';
import type { SayInWindow } from '#core/texts/texts.ts';

/**
 * Says that the program goes on when its window is closed, the first time that it does so.
 *
 * @param note absolute path of the file that keeps that it was said; `null` where nothing is kept
 */
export function sayOnceThatItStays(note: string | null, say: SayInWindow<'native'>): boolean {
  if (note !== null && !isFirst(note)) return false;
  if (Notification.isSupported()) new Notification({ title: say('tray-stays'), body: say('tray-stays-meaning') }).show();
  return true;
}

function isFirst(note: string): boolean {
  try {
    closeSync(openSync(note, 'wx', 0o600));
    return true;
  } catch {
    // It is there; or it cannot be kept, and saying it each time would be a nuisance.
    return false;
  }
}
