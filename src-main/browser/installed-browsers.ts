import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser of this computer that can show a window without a browser's own controls. */
export interface InstalledBrowser {
  /** As people know it. */
  readonly name: 'Chromium' | 'Google Chrome' | 'Microsoft Edge';
  /** Absolute path of its program. */
  readonly program: string;
  /** Whether it runs in a confinement (snap) that keeps it out of hidden folders, and so most likely out of the profile. */
  readonly isConfined: boolean;
}

/**
 * Whether a browser can read a file, as far as can be told. A snap sees no hidden folder of the user's, and has a `/tmp` of its own (snapd's
 * interface `home`).
 */
export function mayRead({ isConfined: isKeptOut }: InstalledBrowser, path: string): boolean {
  return !isKeptOut || !(path.includes('/.') || path.startsWith('/tmp/'));
}

/** Where browsers are looked for; this process's own surroundings unless a test brings others. */
export interface BrowserSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

type Place = readonly [InstalledBrowser['name'], string];

const LINUX_PROGRAMS: readonly Place[] = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Google Chrome', 'google-chrome-stable'],
  ['Google Chrome', 'google-chrome'],
  ['Microsoft Edge', 'microsoft-edge-stable'],
  ['Microsoft Edge', 'microsoft-edge'],
];

/** Beside `PATH`, which a program started from a desktop often has only a short form of. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];

const MAC_APPLICATIONS: readonly Place[] = [
  ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
];

const WINDOWS_PROGRAMS: readonly Place[] = [
  ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
];

const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'];

/** The browsers that are there, each once, in the order in which they are to be tried: those in a confinement last. */
export function installedBrowsers(sources: BrowserSources = { platform: process.platform, environment: process.env }): readonly InstalledBrowser[] {
  const seen = new Set<string>();
  const found: InstalledBrowser[] = [];
  for (const [name, program] of placesOf(sources)) {
    const real = realProgram(program);
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    found.push({ name, program, isConfined: sources.platform === 'linux' && isConfined(real) });
  }
  return [...found.filter((one) => !one.isConfined), ...found.filter((one) => one.isConfined)];
}

function placesOf({ platform, environment }: BrowserSources): readonly Place[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((variable) => environment[variable] ?? '').filter((folder) => folder !== '');
    return WINDOWS_PROGRAMS.flatMap(([name, path]) => folders.map((folder): Place => [name, `${folder}\\${path}`]));
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', join(environment['HOME'] ?? '/', 'Applications')];
    return MAC_APPLICATIONS.flatMap(([name, path]) => folders.map((folder): Place => [name, join(folder, path)]));
  }
  // An empty or relative entry of PATH means the working folder: nothing is started from there.
  const folders = [...(environment['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/')), ...LINUX_FOLDERS];
  return LINUX_PROGRAMS.flatMap(([name, program]) => folders.map((folder): Place => [name, join(folder, program)]));
}

/** The program with all links followed, or `null` where there is none that can be run. */
function realProgram(path: string): string | null {
  try {
    const real = realpathSync(path);
    accessSync(real, constants.X_OK);
    return statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

/** Whether a program is snap's own, or a script (Ubuntu's `chromium-browser`) that leads there. */
function isConfined(real: string): boolean {
  if (real.startsWith('/snap/') || real.endsWith('/bin/snap')) return true;
  const beginning = beginningOf(real);
  return beginning.startsWith('#!') && beginning.includes('/snap/bin/');
}

function beginningOf(path: string): string {
  const bytes = Buffer.alloc(4_096);
  const file = openSync(path, 'r');
  try {
    return bytes.toString('latin1', 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
