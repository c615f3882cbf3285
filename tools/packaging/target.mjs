/** @typedef {'linux' | 'darwin' | 'win32'} System */
/** @typedef {'x64' | 'arm64'} Processor */

/**
 * What a package is for.
 *
 * @typedef {{ system: System, processors: readonly Processor[] }} Target
 */

/**
 * The systems that packages are made for, by the switch of `npm run package` (and of electron-builder).
 *
 * @type {Readonly<Record<string, Target>>}
 */
export const TARGETS = {
  '--linux': { system: 'linux', processors: ['x64'] },
  '--win': { system: 'win32', processors: ['x64'] },
  '--mac': { system: 'darwin', processors: ['x64', 'arm64'] },
};

/** The switch for the system that this is. */
export function ownSwitch() {
  const own = Object.entries(TARGETS).find(([, { system }]) => system === process.platform);
  return own === undefined ? null : own[0];
}

/**
 * Names one kind of machine as npm's packages with a Node executable do: `linux-x64`, `win-x64`, `darwin-arm64`.
 *
 * @param {System} system
 * @param {Processor} processor
 */
export function machineName(system, processor) {
  return `${system === 'win32' ? 'win' : system}-${processor}`;
}
