import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = new Set(['.git', '.cache', 'node_modules', 'dist']);

/**
 * The paths of the project's own files, from its root, with slashes: what git tracks or would; without git, everything
 * but what is installed or made.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function trackedFiles(root) {
  if (existsSync(join(root, '.git'))) {
    const list = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
    if (list.status === 0) return list.stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  }
  return filesBelow(root, '');
}

/**
 * A file's text, or `null` for one that is not text.
 *
 * @param {string} path
 */
export function readTextFile(path) {
  const bytes = readFileSync(path);
  return bytes.includes(0) ? null : bytes.toString('utf8');
}

/**
 * @param {string} root
 * @param {string} folder with a slash at its end, or empty
 * @returns {string[]}
 */
function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = `${folder}${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, `${path}/`) : [path];
  });
}
