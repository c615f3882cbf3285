import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';
import { readText } from '../setup/stamp.mjs';
import { bundleSources } from './bundle-state.mjs';

/** Packages with native code, which stay packages. */
export const EXTERNAL = ['better-sqlite3', '@napi-rs/keyring'];

/**
 * The words that a build puts into its sources (`src-main/build-information.ts`).
 *
 * @param {boolean} packaged whether it is a packaged build: one that ignores every developer override
 */
export function wordsOfBuild(packaged) {
  return {
    __LICENSING_PACKAGED__: String(packaged),
    __LICENSING_BUILD_TIME__: JSON.stringify(buildTime()),
    __LICENSING_VERSION__: JSON.stringify(JSON.parse(readText(join(ROOT, 'package.json')) ?? '{}').version),
  };
}

/**
 * Ends a build at an import that leads nowhere: left alone, it would be taken for an external package and fail at the
 * user's. How packages are written is not ours to change, so what only says that is left out.
 *
 * @type {NonNullable<import('rolldown').InputOptions['onLog']>}
 */
export function refuseUnresolved(level, log, report) {
  if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
  const isOfPackage = log.id?.includes('node_modules') ?? log.loc?.file?.includes('node_modules') ?? false;
  if (!(isOfPackage && log.code === 'EVAL')) report(level, log);
}

/**
 * The instant that counts as this build's own, in ISO 8601: when the commit was made, or, without git, when the newest
 * source was last changed. The same sources give the same bundle.
 */
function buildTime() {
  const log = spawnSync('git', ['log', '-1', '--format=%ct', 'HEAD'], { cwd: ROOT, encoding: 'utf8' });
  const seconds = existsSync(join(ROOT, '.git')) && log.status === 0 ? Number(log.stdout.trim()) : Number.NaN;
  const milliseconds = seconds > 0 ? seconds * 1000 : Math.max(...bundleSources().map(({ changed }) => changed));
  return new Date(milliseconds).toISOString();
}
