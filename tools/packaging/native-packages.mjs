import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @typedef {import('./target.mjs').System} System */
/** @typedef {import('./target.mjs').Processor} Processor */

/**
 * What a package keeps of a package with native code: what is run, and its license. Not its sources, and not the binaries of other
 * machines.
 *
 * @typedef {{ name: string, files: readonly string[] }} KeptPackage
 */

/** How the keystore's native part is called on each system, after the system and the processor. */
const KEYRING_ENDINGS = { linux: '-gnu', darwin: '', win32: '-msvc' };

/**
 * The packages with native code, and what is kept of each.
 *
 * @param {System} system
 * @param {readonly Processor[]} processors
 * @returns {readonly KeptPackage[]}
 */
function keptPackages(system, processors) {
  const machines = processors.map((processor) => `${system}-${processor}`);
  return [
    {
      name: 'better-sqlite3',
      files: ['LICENSE', 'lib/{binding,database,index,sqlite-error,util}.js', 'lib/methods/', ...machines.map((machine) => `prebuilds/${machine}.node`)],
    },
    { name: '@napi-rs/keyring', files: ['LICENSE', 'index.js'] },
    ...machines.map((machine) => ({
      name: `@napi-rs/keyring-${machine}${KEYRING_ENDINGS[system]}`,
      files: ['LICENSE.third-party.md', `keyring.${machine}${KEYRING_ENDINGS[system]}.node`],
    })),
  ];
}

/**
 * Copies the packages with native code for some machines, and nothing that these do not run.
 *
 * @param {System} system
 * @param {readonly Processor[]} processors
 * @param {(processor: Processor) => string} from the `node_modules` in which the packages for a processor are
 * @param {string} to the `node_modules` that they go to
 */
export function copyNativePackages(system, processors, from, to) {
  for (const processor of processors) {
    for (const { name, files } of keptPackages(system, [processor])) {
      const [source, result] = [join(from(processor), name), join(to, name)];
      for (const file of files.flatMap(withoutBraces)) copyFile(source, result, file);
      const { version, license, main, exports } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
      // What loads it needs no more than this, and what packs it is not to look for what it was built with.
      writeFileSync(join(result, 'package.json'), `${JSON.stringify({ name, version, license, main, exports }, null, 2)}\n`);
    }
  }
}

/**
 * The packages with native code for some machines.
 *
 * @param {System} system
 * @param {readonly Processor[]} processors
 */
export function nativePackageNames(system, processors) {
  return keptPackages(system, processors).map(({ name }) => name);
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} file
 */
function copyFile(from, to, file) {
  // Not every version of every package has its license in a file; what has none says it in its package.json.
  if (file.startsWith('LICENSE') && !existsSync(join(from, file))) return;
  mkdirSync(dirname(join(to, file)), { recursive: true });
  cpSync(join(from, file), join(to, file), { recursive: file.endsWith('/') });
}

/**
 * The paths that `a/{b,c}.js` stands for.
 *
 * @param {string} path
 * @returns {string[]}
 */
function withoutBraces(path) {
  const [whole, before = '', names, after = ''] = /^(.*)\{([^}]+)\}(.*)$/.exec(path) ?? [];
  return whole === undefined ? [path] : (names ?? '').split(',').map((name) => `${before}${name}${after}`);
}

/**
 * The licenses of every package that is in ours, as one text: the product's own packages with what they need, and Node.
 *
 * @param {string} root the folder with `package-lock.json` and `node_modules`
 * @param {string} nodeFolder the folder of npm's package with the Node executable
 */
export function licensesText(root, nodeFolder) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const paths = Object.keys(packages).filter((path) => path !== '' && packages[path].dev !== true && packages[path].devOptional !== true);
  const texts = paths.sort().flatMap((path) => licenseOf(join(root, path), path.split('node_modules/').at(-1) ?? path));
  return [...licenseOf(nodeFolder, 'Node.js'), ...texts].join(`\n${'='.repeat(80)}\n\n`);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function licenseOf(folder, name) {
  if (!existsSync(folder)) return [];
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = file === undefined ? `License: ${String(manifest.license)}` : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  return [`${name} ${String(manifest.version)}\n\n${text}\n`];
}
