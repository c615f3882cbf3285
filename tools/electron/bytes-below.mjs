import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How many bytes the files in a folder and its folders hold; 0 for one that is not there. What vanishes meanwhile counts as nothing.
 *
 * @param {string} folder
 * @returns {number}
 */
export function bytesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const path = join(folder, entry.name);
      return sum + (entry.isDirectory() ? bytesBelow(path) : statSync(path).size);
    }, 0);
  } catch {
    return 0;
  }
}
