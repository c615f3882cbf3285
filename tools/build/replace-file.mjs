import { renameSync, writeFileSync } from 'node:fs';
import { readText } from '../setup/stamp.mjs';

/**
 * Puts a text in the place of a file in one step; one that is the same already is left as it is.
 *
 * @param {string} path
 * @param {string} text
 */
export function replaceFile(path, text) {
  if (readText(path) === text) return;
  const temporary = `${path}.${String(process.pid)}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
