/**
 * The programs that are bundled: the name in `dist/` and the source that it starts from.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const ENTRIES = {
  licensing: 'src-main/command-line/main.ts',
  client: 'src-main/window-host/main.ts',
  'browser-host': 'src-main/browser/main.ts',
  reader: 'src-main/reader-process/main.ts',
  'walk-through': 'src-main/demonstration/walk-through.ts',
};

/** Programs that only a checkout has: nothing of them is in a packaged build. */
export const CHECKOUT_ONLY = new Set(['walk-through']);
