import { readFileSync } from 'node:fs';

/**
 * The text of a launcher: it refuses a Node that is too old, and only then loads the program with the code that V8 kept of
 * earlier runs.
 *
 * @param {string} part the program's own part, by its name in `dist/parts/`
 */
export function launcherText(part) {
  return readFileSync(new URL('launcher.mjs', import.meta.url), 'utf8').replace('__PROGRAM__', () => part);
}
