import type { MenuCommand } from '#core/contract/events.ts';

/** What of a key press tells which key it was. */
type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const PAGES: readonly MenuCommand[] = ['overview', 'checked-out', 'import-page', 'activity', 'diagnostics', 'settings'];

const WITH_CONTROL: ReadonlyMap<string, MenuCommand> = new Map([
  ['o', 'import'],
  ['f', 'filter'],
  ['r', 'refresh'],
  [',', 'settings'],
]);

/**
 * The command of a key press, or `null`: Ctrl (on a Mac, Command) with O, 1 to 6, F and comma, and F1, F5. Digits are told by where
 * the key lies, since some keyboards need Shift for them; letters by what is written on the key.
 */
export function commandOfKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): MenuCommand | null {
  if (altKey) return null;
  if (!ctrlKey && !metaKey) return shiftKey ? null : key === 'F1' ? 'help' : key === 'F5' ? 'refresh' : null;
  if (ctrlKey && metaKey) return null;
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code)?.[1];
  if (digit !== undefined && !shiftKey) return PAGES[Number(digit) - 1] ?? null;
  return shiftKey ? null : (WITH_CONTROL.get(key.toLowerCase()) ?? null);
}
