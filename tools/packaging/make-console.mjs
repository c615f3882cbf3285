import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SetUpFault } from '../setup/say.mjs';
import { inPackagingTools } from './packaging-tools.mjs';
import { PACKAGING } from './place.mjs';

/** Node looks for a script of its own where it finds this, which postject sets (Node's documentation, "Single executable applications"). */
const SENTINEL = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/**
 * Makes the console program's executable: Node, with the few lines inside that find its programs beside it.
 *
 * A script beside Node would need a shell, and on Windows a batch file: that asks "Terminate batch job (Y/N)?" at Ctrl+C, reads `%` and `^`
 * in words a second time, and is started by no program without a shell in between. One executable is the same on every system, and
 * takes no `NODE_OPTIONS`.
 *
 * @param {object} parts
 * @param {string} parts.node the executable of the system it is for
 * @param {string} parts.ownNode one of the same version that runs here
 * @param {boolean} parts.isForMac
 * @param {string} parts.result where it goes
 */
export async function makeConsole({ node, ownNode, isForMac, result }) {
  const folder = dirname(result);
  mkdirSync(folder, { recursive: true });
  const [blob, settings] = [`${result}.blob`, `${result}.json`];
  const shape = { useSnapshot: false, useCodeCache: false, disableExperimentalSEAWarning: true, execArgvExtension: 'none' };
  // Named by no path of this machine's: Node keeps the name inside.
  writeFileSync(settings, JSON.stringify({ main: 'console-start.mjs', output: blob, ...shape }));
  await mustRun(ownNode, ['--experimental-sea-config', settings]);
  copyFileSync(node, result);
  chmodSync(result, 0o755);
  const words = [result, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', SENTINEL];
  await mustRun(ownNode, [inPackagingTools('postject/dist/cli.js'), ...words, ...(isForMac ? ['--macho-segment-name', 'NODE_SEA'] : [])]);
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 */
async function mustRun(program, words) {
  // Its report of every step is of no use to whoever makes a package; what it says of a failure is.
  const { status, stderr } = await new Promise((resolve) => {
    const child = execFile(program, words, { cwd: PACKAGING }, (_error, _stdout, said) => resolve({ status: child.exitCode, stderr: said }));
  });
  if (status === 0) return;
  // postject warns of every note in Node's executable that has no name; it needs none of them.
  process.stderr.write(stderr.replaceAll(/^.*Can't find string offset for section name.*\n?/gm, ''));
  throw new SetUpFault('the console program could not be made; the reason is above.');
}

/**
 * The console program's path in a package's folder of resources.
 *
 * @param {import('./target.mjs').System} system
 */
export function consoleName(system) {
  return join('bin', system === 'win32' ? 'licensing.exe' : 'licensing');
}
