import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages, missingDebianPackages } from './debian-packages.mjs';
import { dependenciesArePresent, installDependencies, noteDependencies } from './dependencies.mjs';
import { CACHE, ROOT } from './folders.mjs';
import { withLock } from './lock.mjs';
import { installRuntime, presentRuntime } from './node-runtime.mjs';
import { SetUpFault, say } from './say.mjs';

/** @typedef {import('./node-runtime.mjs').Runtime} Runtime */

/**
 * Makes this checkout ready to run, doing only what is not done yet, and gives the Node to run with.
 *
 * Plain JavaScript that runs on Node 18 and newer, without any package: it has to work before there are any. May be
 * interrupted at any point, and run in several processes at once; they take turns.
 *
 * @param {{ forTests?: boolean }} [options] `forTests`: the Debian packages that tests need as well
 * @returns {Promise<Runtime>}
 */
export async function makeReady({ forTests = false } = {}) {
  const present = presentRuntime();
  const debianIsThere = () => !forTests || missingDebianPackages().length === 0;
  if (present !== null && dependenciesArePresent()) {
    if (isWritable()) noteDependencies();
    if (debianIsThere()) return present;
  }
  if (!isWritable()) throw new SetUpFault(
      `${ROOT} is not set up yet, and this user may not write there. Run npm start once as the user who owns it, or clone it into a folder of your own.`,
    );
  return withLock(
    join(CACHE, 'set-up.lock'),
    async (started) => {
      const runtime = presentRuntime() ?? (await installRuntime(started));
      if (!dependenciesArePresent()) await installDependencies(runtime, started);
      if (!debianIsThere()) await installDebianPackages(missingDebianPackages(), started);
      return runtime;
    },
    { waiting: (pid) => { say(`another run (process ${String(pid)}) is setting up; waiting for it.`); } },
  );
}

function isWritable() {
  try {
    accessSync(ROOT, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
