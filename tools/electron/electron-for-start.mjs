import { join } from 'node:path';
import { CACHE, ROOT } from '../setup/folders.mjs';
import { withLock } from '../setup/lock.mjs';
import { say } from '../setup/say.mjs';
import { fetchElectron, isElectronThere } from './fetch-electron.mjs';

/** How much arrives between two lines of progress, where there is no line to write over. */
const LINE_EVERY_BYTES = 20_000_000;

/**
 * Sees to it that Electron is there for `npm start`, where it can be used and fetched. Where it cannot, another way is found to show the
 * window, so nothing that goes wrong here is a fault.
 *
 * @param {import('../setup/node-runtime.mjs').Runtime} runtime
 */
export async function electronForStart(runtime) {
  const packageFolder = join(ROOT, 'node_modules', 'electron');
  if (!isOfUse() || isElectronThere(packageFolder)) return;
  const lines = progressLines();
  await withLock(join(CACHE, 'electron.lock'), async (started) => {
    const workFolder = join(CACHE, 'electron');
    const isThere = await fetchElectron({ packageFolder, workFolder, node: runtime.node, env: runtime.env, say, progress: (bytes) => lines.progress(bytes), started });
    lines.finish();
    if (isThere) say('Electron is there.');
  });
}

/** Whether Electron could show a window here: another one was not named, there is a display, and its sandbox works for this user. */
function isOfUse() {
  if ((process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '') !== '') return false;
  if (process.platform !== 'linux') return true;
  const hasDisplay = [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
  return hasDisplay && process.getuid?.() !== 0;
}

/** Tells how much has arrived: on a terminal in one line that is written over, else in a line now and then. */
function progressLines() {
  let [told, isOpen] = [0, false];
  return {
    /** @param {number} bytes */
    progress(bytes) {
      const text = `set-up:   ${String(Math.round(bytes / 1_000_000))} MB`;
      if (process.stderr.isTTY) {
        process.stderr.write(`\r${text}`);
        isOpen = true;
      } else if (bytes - told >= LINE_EVERY_BYTES) {
        process.stderr.write(`${text}\n`);
        told = bytes;
      }
    },
    finish() {
      if (isOpen) process.stderr.write('\n');
    },
  };
}
