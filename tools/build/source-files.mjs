import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';

/**
 * Every file below some folders of the project, in the order of their paths; `changed` is in milliseconds since 1970.
 *
 * @param {readonly string[]} folders from the root
 * @returns {{ path: string, size: number, changed: number }[]}
 */
export function sourceFiles(folders) {
  return folders
    .flatMap((folder) => filesBelow(folder))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(ROOT, path));
      return { path, size, changed: mtimeMs };
    });
}

/**
 * One text for each file below some folders, which changes when the file does.
 *
 * @param {readonly string[]} folders from the root
 */
export function stateOfFiles(folders) {
  return sourceFiles(folders).map(({ path, size, changed }) => `${path} ${String(size)} ${String(changed)}`);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
