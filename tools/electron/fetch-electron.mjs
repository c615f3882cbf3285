import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readText, removeStamp, writeStamp } from '../setup/stamp.mjs';
import { bytesBelow } from './bytes-below.mjs';

/** How often it is looked how much has arrived. */
const LOOK_EVERY_MILLISECONDS = 250;

/** For how long a download that failed is not tried again: a day. */
const NOT_AGAIN_FOR_MILLISECONDS = 86_400_000;

/**
 * What fetching Electron works with; times in milliseconds.
 *
 * @typedef {object} Fetching
 * @property {string} packageFolder `node_modules/electron`
 * @property {string} workFolder a folder for the download while it is under way, and the note of one that failed
 * @property {string} node
 * @property {NodeJS.ProcessEnv} env
 * @property {(text: string) => void} say tells one sentence
 * @property {(bytes: number) => void} progress is told how much has arrived, whenever that has changed
 * @property {(pid: number) => void} [started] is told the id of the process that does the work
 * @property {number} [beginWithin] how long may pass until the first byte arrives
 * @property {number} [goOnWithin] how long may pass without a further one
 */

/**
 * Fetches Electron's executable with its own installer, as the package does when it is first wanted, unless it is there. One that does not
 * begin to arrive in ten seconds is given up, and not tried again for a day.
 *
 * @param {Fetching} fetching
 * @returns {Promise<boolean>} whether it is there now
 */
export async function fetchElectron(fetching) {
  const { packageFolder, workFolder, say } = fetching;
  if (isElectronThere(packageFolder)) return true;
  const note = join(workFolder, 'failed');
  if (wasTriedLately(note)) return false;
  say('fetching Electron, once (about 120 MB) …');
  const failure = await runInstaller(fetching);
  if (failure === null && isElectronThere(packageFolder)) {
    removeStamp(note);
    return true;
  }
  writeStamp(note, new Date().toISOString());
  say(`Electron could not be fetched (${failure ?? 'its installer left nothing behind'}); it is tried again in a day. An installed browser serves instead.`);
  return false;
}

/**
 * Whether the executable is there, whole: the installer writes `path.txt` last.
 *
 * @param {string} packageFolder
 */
export function isElectronThere(packageFolder) {
  const executable = readText(join(packageFolder, 'path.txt'));
  const version = readText(join(packageFolder, 'dist', 'version'));
  if (executable === null || version === null) return false;
  const wanted = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
  return version.trim().replace(/^v/, '') === wanted && existsSync(join(packageFolder, 'dist', executable));
}

/** @param {string} note */
function wasTriedLately(note) {
  const passed = Date.now() - Date.parse(readText(note) ?? '');
  return passed >= 0 && passed < NOT_AGAIN_FOR_MILLISECONDS;
}

/**
 * Runs the installer, and watches what arrives; gives why it failed, or `null`.
 *
 * @param {Fetching} fetching
 * @returns {Promise<string | null>}
 */
function runInstaller({ packageFolder, workFolder, node, env, progress, started, beginWithin = 10_000, goOnWithin = 60_000 }) {
  const arriving = join(workFolder, 'arriving');
  rmSync(arriving, { recursive: true, force: true });
  mkdirSync(arriving, { recursive: true });
  return new Promise((resolve) => {
    const folders = { TMPDIR: arriving, TEMP: arriving, TMP: arriving };
    const child = spawn(node, [join(packageFolder, 'install.js')], { env: { ...env, ...folders }, stdio: ['ignore', 'ignore', 'pipe'] });
    if (child.pid !== undefined) started?.(child.pid);
    let words = '';
    child.stderr.setEncoding('utf8').on('data', (text) => { words = `${words}${String(text)}`.slice(-4_000); });
    let [bytes, changed] = [0, performance.now()];
    /** @type {string | null} */
    let givenUp = null;
    const look = setInterval(() => {
      const now = bytesBelow(arriving) + bytesBelow(join(packageFolder, 'dist'));
      if (now !== bytes) {
        [bytes, changed] = [now, performance.now()];
        progress(bytes);
        return;
      }
      const patience = bytes === 0 ? beginWithin : goOnWithin;
      if (performance.now() - changed < patience) return;
      givenUp = `nothing ${bytes === 0 ? '' : 'more '}arrived in ${String(Math.round(patience / 1000))} s`;
      child.kill('SIGKILL');
    }, LOOK_EVERY_MILLISECONDS);
    /** @param {string | null} failure */
    const end = (failure) => {
      clearInterval(look);
      rmSync(arriving, { recursive: true, force: true });
      resolve(failure);
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code) => end(givenUp ?? (code === 0 ? null : lastReason(words))));
  });
}

/**
 * The line that names the error, of what the installer wrote.
 *
 * @param {string} words
 */
function lastReason(words) {
  const lines = words.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.find((line) => /\b[A-Za-z]*Error\b/.test(line)) ?? lines.at(-1) ?? 'its installer ended without a word';
}
