import type { LicensingWindow } from './licensing-window.ts';

/** Puts a text on the clipboard, by the host where it has one of its own. Whether that worked is the answer. */
export async function copyText(window: LicensingWindow, text: string): Promise<boolean> {
  if (window.host === 'electron') return (await window.ask('copyText', { text })).ok;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
