import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { runProgram } from '../setup/program.mjs';
import { SetUpFault } from '../setup/say.mjs';
import { consoleNode } from './console-node.mjs';
import { fetchForMachine } from './fetch-for-machine.mjs';
import { consoleName, makeConsole } from './make-console.mjs';
import { copyNativePackages, licensesText, nativePackageNames } from './native-packages.mjs';
import { APP, CONSOLE, PROGRAMS } from './place.mjs';
import { machineName } from './target.mjs';

/**
 * What staging is given: for which system, the Node executables that the releaser named, the Node to run with, and who is told the ids of
 * the processes that do the work.
 *
 * @typedef {object} Staging
 * @property {import('./target.mjs').Target} target
 * @property {Readonly<Record<string, string>>} given
 * @property {import('../setup/node-runtime.mjs').Runtime} runtime
 * @property {(pid: number) => void} started
 */

/**
 * Puts together what electron-builder packs: the packaged bundles, the page, the packages with native code, and the console program.
 *
 * @param {Staging} staging
 */
export async function stage(staging) {
  for (const folder of [APP, CONSOLE, PROGRAMS]) rmSync(folder, { recursive: true, force: true });
  for (const maker of ['make-bundle.mjs', 'make-page.mjs']) await make(staging, maker);
  const natives = await nativesOf(staging);
  stageApp(staging, natives);
  for (const processor of staging.target.processors) await stageConsole(staging, processor, natives);
}

/**
 * The window: its main process, its preload and its page. All of it but native code comes to lie in the ASAR.
 *
 * @param {Staging} staging
 * @param {(processor: import('./target.mjs').Processor) => string} natives
 */
function stageApp({ target }, natives) {
  cpSync(join(PROGRAMS, 'electron'), join(APP, 'electron'), { recursive: true });
  cpSync(join(PROGRAMS, 'page'), join(APP, 'page'), { recursive: true });
  copyNativePackages(target.system, target.processors, natives, join(APP, 'node_modules'));
  const { name, version, description, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  // electron-builder packs what is named here, and what that names.
  const natively = nativePackageNames(target.system, target.processors).map((one) => [one, versionOf(join(APP, 'node_modules', one))]);
  const people = { author: { name: 'The licensing client’s authors' }, desktopName: 'licensing-client.desktop' };
  const manifest = { name, productName: 'Licensing Client', version, description, license, ...people, main: 'electron/main.cjs', dependencies: Object.fromEntries(natively) };
  writeFileSync(join(APP, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {string} folder of a package */
function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/**
 * The console program, which plain Node runs, and Node reads no ASAR: its programs lie in files.
 *
 * @param {Staging} staging
 * @param {import('./target.mjs').Processor} processor
 * @param {(processor: import('./target.mjs').Processor) => string} natives
 */
async function stageConsole({ target, given, runtime, started }, processor, natives) {
  const { system } = target;
  const folder = join(CONSOLE, processor);
  const programs = join(folder, 'console');
  mkdirSync(programs, { recursive: true });
  for (const name of ['licensing.mjs', 'client.mjs', 'browser-host.mjs', 'reader.mjs', 'parts', 'page']) cpSync(join(PROGRAMS, name), join(programs, name), { recursive: true });
  // On macOS both processors' files are the same but for what is joined into one, so both have all of them.
  copyNativePackages(system, system === 'darwin' ? target.processors : [processor], natives, join(programs, 'node_modules'));
  const node = await consoleNode({ system, processor, given, runtime, started });
  const ownNode = await consoleNode({ .../** @type {{ system: never, processor: never }} */ ({ system: process.platform, processor: process.arch }), given, runtime, started });
  await makeConsole({ node, ownNode, isForMac: system === 'darwin', result: join(folder, consoleName(system)) });
  for (const rest of ['blob', 'json']) rmSync(`${join(folder, consoleName(system))}.${rest}`);
  writeFileSync(join(folder, 'LICENSES.txt'), licensesText(ROOT, dirname(dirname(node))));
}

/**
 * Where the packages with native code for each processor are: among this checkout's own, or fetched for the other system.
 *
 * @param {Staging} staging
 */
async function nativesOf({ target, runtime, started }) {
  const { system, processors } = target;
  /** @type {Map<string, string>} */
  const folders = new Map();
  for (const processor of processors) {
    const isOwn = system === process.platform && processor === process.arch;
    const name = `packages-${machineName(system, processor)}`;
    folders.set(processor, isOwn ? join(ROOT, 'node_modules') : await fetchForMachine({ name, from: ROOT, system, processor, runtime, started }));
  }
  return (/** @type {string} */ processor) => folders.get(processor) ?? '';
}

/**
 * @param {Staging} staging
 * @param {string} maker
 */
async function make({ runtime, started }, maker) {
  // Whatever whoever calls this has set: React has a form for development that names the paths of its sources.
  const env = { ...runtime.env, NODE_ENV: 'production' };
  const ending = await runProgram(runtime.node, [join(ROOT, 'tools/build', maker), '--packaged', PROGRAMS], { env, stdio: ['ignore', 2, 2], started });
  if (ending.code !== 0) throw new SetUpFault('the packaged programs could not be built; the reason is above.');
}
