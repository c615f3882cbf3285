import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { SetUpFault, say } from './say.mjs';
import { runProgram } from './program.mjs';

/**
 * Installs what a folder's lockfile says, with npm's own program run by the given Node.
 *
 * npm's report goes to stderr. No package runs scripts of its own.
 *
 * @param {{ folder: string, node: string, env: NodeJS.ProcessEnv, started: (pid: number) => void, words?: readonly string[] }} options
 *   `words`: further ones for npm, as which system it is for
 */
export async function installLocked({ folder, node, env, started, words = [] }) {
  const parameters = [npmProgram(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...words];
  const began = performance.now();
  const ending = await runProgram(node, parameters, { cwd: folder, env, stdio: ['ignore', 2, 2], started });
  if (ending.signal !== null) throw new SetUpFault(`npm was ended by ${ending.signal}; the next run begins again.`);
  if (ending.code !== 0) {
    throw new SetUpFault(
      `npm could not install what ${join(folder, 'package-lock.json')} lists (exit status ${String(ending.code)}, its words are above). ` +
        'It needs a package registry that it can reach; the next run begins again.',
    );
  }
  say(`done in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** The path of npm's program: of the npm that started this, else of the one beside this Node, else of the one on PATH. */
export function npmProgram() {
  const here = dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'] ?? '',
    join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(here, 'node_modules/npm/bin/npm-cli.js'),
    ...(process.env['PATH'] ?? '').split(delimiter).map((folder) => realPath(join(folder, 'npm'))),
  ];
  const found = candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  if (found === undefined) throw new SetUpFault('npm is missing: install it (it comes with Node), then run this again.');
  return found;
}

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
