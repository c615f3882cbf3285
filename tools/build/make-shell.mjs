import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../setup/folders.mjs';
import { EXTERNAL, refuseUnresolved, wordsOfBuild } from './bundle-options.mjs';
import { replaceFile } from './replace-file.mjs';

/** What the Electron shell is made of: the name in `dist/electron/` and the source that it starts from. */
const SHELL = { main: 'src-main/electron/main.ts', preload: 'src-preload/preload.ts' };

/**
 * Makes the Electron shell: its main process and its preload, each one CommonJS file. A sandboxed preload can load
 * nothing beside itself, and Electron's main process starts quickest from one file.
 *
 * @param {string} folder
 * @param {boolean} packaged
 */
export async function makeShell(folder, packaged) {
  mkdirSync(folder, { recursive: true });
  for (const [name, source] of Object.entries(SHELL)) {
    if (!existsSync(join(ROOT, source))) continue;
    replaceFile(join(folder, `${name}.cjs`), await oneFile(join(ROOT, source), wordsOfBuild(packaged)));
  }
}

/**
 * Bundles a program for Electron into one text.
 *
 * @param {string} entry absolute path of the source that it starts from
 * @param {Record<string, string>} define
 */
export async function oneFile(entry, define) {
  const bundle = await rolldown({
    cwd: ROOT,
    input: entry,
    platform: 'node',
    external: [...EXTERNAL, 'electron'],
    onLog: refuseUnresolved,
    transform: { define },
  });
  const { output } = await bundle.generate({ format: 'cjs', strict: true, codeSplitting: false, comments: { jsdoc: false } });
  await bundle.close();
  const [file, ...more] = output;
  if (more.length > 0) throw new Error(`${entry} became more than one file`);
  return file.code;
}
