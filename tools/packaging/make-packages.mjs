import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronForStart } from '../electron/electron-for-start.mjs';
import { isElectronThere } from '../electron/fetch-electron.mjs';
import { installSmokeElectron } from '../electron-smoke/install.mjs';
import { smokeElectron } from '../electron-smoke/place.mjs';
import { CACHE, ROOT } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { runProgram } from '../setup/program.mjs';
import { SetUpFault, say } from '../setup/say.mjs';
import { readText } from '../setup/stamp.mjs';
import { configurationFor } from './configuration.mjs';
import { inPackagingTools, installPackagingTools } from './packaging-tools.mjs';
import { NOT_FOR_USE, PACKAGES } from './place.mjs';
import { stage } from './stage.mjs';
import { TARGETS } from './target.mjs';

/** @typedef {import('../setup/node-runtime.mjs').Runtime} Runtime */

/**
 * Makes packages, and gives the folder where they are.
 *
 * @param {import('./parse-words.mjs').Wanted} wanted
 * @param {Runtime} runtime
 */
export async function makePackages(wanted, runtime) {
  const target = TARGETS[wanted.platform];
  if (target === undefined) throw new SetUpFault(`${wanted.platform} is no system that packages are made for.`);
  await installPackagingTools(runtime);
  const electron = await electronFor(wanted, target, runtime);
  const output = wanted.output ?? (electron.isForUse ? PACKAGES : NOT_FOR_USE);
  await withLock(join(CACHE, 'packaging.lock'), async (started) => {
    await stage({ target, given: wanted.nodes, runtime, started });
    rmSync(output, { recursive: true, force: true });
    mkdirSync(output, { recursive: true });
    await runElectronBuilder(wanted, { electron, output, runtime, started });
  });
  say(`made in ${output}.`);
  if (!electron.isForUse) say(`old Electron ${versionIn(electron.folder)} in place of ${electronVersion()}: not for use.`);
  return output;
}

/**
 * @typedef {{ folder: string | null, isForUse: boolean }} ElectronToPack `folder`: an unpacked one, or `null` for the one that
 *   electron-builder fetches. `isForUse`: whether it is Electron as it is to be packed
 */

/**
 * The Electron to be packed. A tree that is only to be looked at is made with the tests' old one where there is no other.
 *
 * @param {import('./parse-words.mjs').Wanted} wanted
 * @param {import('./target.mjs').Target} target
 * @param {Runtime} runtime
 * @returns {Promise<ElectronToPack>}
 */
async function electronFor({ electron, onlyTree }, { system }, runtime) {
  if (electron !== null) {
    const isForUse = versionIn(electron) === electronVersion();
    if (!isForUse && !onlyTree) throw new SetUpFault(`${electron} is not Electron ${electronVersion()}, so no installer is made with it.`);
    return { folder: electron, isForUse };
  }
  // electron-builder fetches what other systems need by itself, and compares its digest.
  if (system !== process.platform) return { folder: null, isForUse: true };
  const own = join(ROOT, 'node_modules', 'electron');
  await electronForStart(runtime);
  if (isElectronThere(own)) return { folder: join(own, 'dist'), isForUse: true };
  if (!onlyTree) return { folder: null, isForUse: true };
  await installSmokeElectron(runtime);
  const { folder, why } = smokeElectron();
  if (folder === null) throw new SetUpFault(`Electron ${electronVersion()} is not there, and neither is another to look at a tree with: ${why}.`);
  say(`Electron ${electronVersion()} is not there, so this tree is made with the old one of the tests: to be looked at, and not for use.`);
  return { folder, isForUse: false };
}

/**
 * The version of an unpacked Electron.
 *
 * @param {string | null} folder
 */
function versionIn(folder) {
  const told = folder === null ? null : readText(join(folder, 'version'));
  if (told !== null) return told.trim().replace(/^v/, '');
  // The tests' one came from a package without that file, and runs here.
  const { status, stdout } = spawnSync(join(folder ?? '', 'electron'), ['-p', 'process.versions.electron'], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : 'of an unknown version';
}

function electronVersion() {
  return JSON.parse(readText(join(ROOT, 'node_modules', 'electron', 'package.json')) ?? '{}').version;
}

/**
 * @param {import('./parse-words.mjs').Wanted} wanted
 * @param {{ electron: ElectronToPack, output: string, runtime: Runtime, started: (pid: number) => void }} how
 */
async function runElectronBuilder({ platform, onlyTree }, { electron, output, runtime, started }) {
  const builder = inPackagingTools('electron-builder/cli.js');
  if (!existsSync(builder)) throw new SetUpFault('electron-builder is not there, though it was installed.');
  const words = [platform, ...(onlyTree ? ['dir'] : []), platform === '--mac' ? '--universal' : '--x64', '--publish', 'never'];
  const set = { 'directories.output': output, ...(electron.folder === null ? {} : { electronDist: electron.folder }) };
  const settings = Object.entries(set).map(([name, value]) => `--config.${name}=${value}`);
  const parameters = [builder, ...words, '--projectDir', ROOT, '--config', configurationFor(electron.isForUse), ...settings];
  const ending = await runProgram(runtime.node, parameters, { cwd: ROOT, env: runtime.env, stdio: ['ignore', 2, 2], started });
  if (ending.code !== 0) throw new SetUpFault('electron-builder could not make the packages; the reason is above.');
}
