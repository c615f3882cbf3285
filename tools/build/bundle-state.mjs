import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, ROOT } from '../setup/folders.mjs';
import { digestOf, stampIs } from '../setup/stamp.mjs';

/** The stamp that says from which sources `dist/` was made. */
export const BUNDLE_STAMP = join(DIST, '.made-from');

/** Whether `dist/` was made from the sources as they are now. */
export function bundleIsCurrent() {
  return stampIs(BUNDLE_STAMP, sourceState());
}

/** A digest that changes whenever a file that the bundle is made from does (by path, size and time of change). */
export function sourceState() {
  const sources = bundleSources().map(({ path, size, changed }) => `${path} ${String(size)} ${String(changed)}`);
  return digestOf([...sources, readFileSync(join(ROOT, 'package-lock.json')), readFileSync(join(ROOT, 'package.json'))]);
}

/**
 * Every file that the bundle is made from, in the order of their paths; `changed` is in milliseconds since 1970.
 *
 * @returns {{ path: string, size: number, changed: number }[]}
 */
export function bundleSources() {
  const folders = readdirSync(ROOT).filter((name) => name.startsWith('src-'));
  return [...folders, 'tools/build']
    .flatMap((folder) => filesBelow(folder))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(ROOT, path));
      return { path, size, changed: mtimeMs };
    });
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
