import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetUpFault } from '../setup/say.mjs';
import { ownSwitch, TARGETS } from './target.mjs';

/**
 * What `npm run package` is asked for.
 *
 * @typedef {object} Wanted
 * @property {string} platform a switch of {@link TARGETS}
 * @property {boolean} onlyTree whether only the tree that is packed is to be made
 * @property {string | null} electron the folder of an unpacked Electron to be taken instead of a fetched one
 * @property {Readonly<Record<string, string>>} nodes paths of Node executables, by machine
 * @property {string | null} output
 */

/**
 * Reads what `npm run package` was told; what is not understood is a fault of set-up.
 *
 * @param {readonly string[]} words
 * @returns {Wanted}
 */
export function parseWords(words) {
  const values = read(words);
  const platforms = Object.keys(TARGETS).filter((platform) => platform.slice(2) in values);
  const [platform = ownSwitch()] = platforms;
  if (platform === null || platforms.length > 1) throw new SetUpFault(`name one system: ${Object.keys(TARGETS).join(', ')}.`);
  const nodes = Object.fromEntries((values.node ?? []).map(asNode));
  const [electron, output] = [values.electron, values.output].map((path) => (path === undefined ? null : resolve(path)));
  return { platform, onlyTree: values.dir === true, electron: electron ?? null, nodes, output: output ?? null };
}

/** @param {readonly string[]} words */
function read(words) {
  const flag = /** @type {const} */ ({ type: 'boolean' });
  const path = /** @type {const} */ ({ type: 'string' });
  const options = { linux: flag, win: flag, mac: flag, dir: flag, electron: path, output: path, node: { ...path, multiple: /** @type {const} */ (true) } };
  try {
    return parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw new SetUpFault(`${error instanceof Error ? error.message : String(error)}.`);
  }
}

/**
 * @param {string} text
 * @returns {[string, string]}
 */
function asNode(text) {
  const [, machine, path] = /^([a-z]+-[a-z0-9]+)=(.+)$/.exec(text) ?? [];
  if (machine === undefined || path === undefined) throw new SetUpFault(`--node ${text}: it is --node MACHINE=FILE, as --node darwin-arm64=/tmp/node.`);
  return [machine, resolve(path)];
}
