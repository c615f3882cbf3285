import { readFileSync } from 'node:fs';

/**
 * The text of a launcher. A checkout's refuses a Node that is too old, and only then loads the program with the code that V8
 * kept of earlier runs; a package brings its Node along, and keeps none.
 *
 * @param {string} part the program's own part, by its name in `dist/parts/`
 * @param {boolean} packaged whether it is of a packaged build
 */
export function launcherText(part, packaged) {
  const launcher = packaged ? 'packaged-launcher.mjs' : 'launcher.mjs';
  return readFileSync(new URL(launcher, import.meta.url), 'utf8').replace('__PROGRAM__', () => part);
}
