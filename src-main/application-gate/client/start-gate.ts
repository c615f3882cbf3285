import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { windowsSystemFolder } from '#main/machine/windows-folders.ts';

const LONGEST_LOOK = 5_000;

/** Where the licensing program can be named and found. */
export interface ProgramSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isExecutable: (path: string) => boolean;
}

const THIS_COMPUTER: ProgramSources = { platform: process.platform, environment: process.env, isExecutable };

/**
 * The licensing program, as docs/application-gate.md says: what the application names, what `LICENSING_EXECUTABLE` names, the places
 * where the installers put it, and last `PATH`. `null` where it is nowhere. A path that is not absolute is passed over: what it means
 * would depend on the folder that the application happens to work in.
 */
export function findLicensingProgram(named: string | null, sources: ProgramSources = THIS_COMPUTER): string | null {
  const { environment, platform, isExecutable: canStart } = sources;
  const given = named ?? environment['LICENSING_EXECUTABLE'] ?? null;
  if (given !== null) return isAbsolute(given) && canStart(given) ? given : null;
  const name = platform === 'win32' ? 'licensing.exe' : 'licensing';
  const path = platform === 'win32' ? Object.entries(environment).find(([variable]) => variable.toUpperCase() === 'PATH')?.[1] : environment['PATH'];
  const onPath = (path ?? '').split(platform === 'win32' ? ';' : delimiter).filter((folder) => isAbsolute(folder)).map((folder) => join(folder, name));
  for (const place of installPlaces(sources)) if (canStart(place)) return place;
  return onPath.find(canStart) ?? null;
}

/** Where the installers of this product put the licensing program, the user's own installation first. */
function* installPlaces({ platform, environment }: ProgramSources): Iterable<string> {
  if (platform === 'win32') {
    const folders = [
      [environment['LOCALAPPDATA'], 'Programs'],
      [environment['ProgramW6432']],
      [environment['ProgramFiles']],
    ].flatMap(([base, ...below]) => (base === undefined ? [] : [[base, ...below].join('\\')]));
    yield* folders.map((folder) => `${folder}\\Licensing Client\\resources\\bin\\licensing.exe`);
    yield* appPaths();
  }
  if (platform === 'darwin') {
    yield* [homedir(), ''].map((base) => `${base}/Applications/Licensing Client.app/Contents/Resources/bin/licensing`);
  }
  if (platform !== 'win32' && platform !== 'darwin') yield* ['/usr/bin/licensing', '/opt/Licensing Client/resources/bin/licensing'];
}

/** Where an installer says that it put the program, for this user or for all; looked up only where it is in no usual place. */
function* appPaths(): Iterable<string> {
  for (const root of ['HKCU', 'HKLM']) {
    const key = `${root}\\Software\\Microsoft\\Windows\\CurrentVersion\\App Paths\\licensing.exe`;
    const answer = spawnSync(`${windowsSystemFolder()}\\reg.exe`, ['query', key, '/ve'], { encoding: 'utf8', windowsHide: true, timeout: LONGEST_LOOK });
    const [, path] = /\sREG_SZ\s+(.+?)\r?\n/.exec(answer.stdout) ?? [];
    if (path !== undefined) yield path;
  }
}

/**
 * Starts `licensing gate` as a process of its own that outlives this one. Whether it serves shows when somebody connects; one that finds a
 * gate already there ends by itself.
 *
 * @param words the program and what comes before `gate`
 * @param profileFolder the profile of an unpackaged build; `null` for the user's own
 */
export function startGate([program = '', ...before]: readonly string[], profileFolder: string | null): void {
  const child = spawn(program, [...before, 'gate'], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
    // A process that outlives this one must not hold the folder it was started in.
    ...(profileFolder === null ? { cwd: homedir() } : { env: { ...process.env, LICENSING_PROFILE_DIR: profileFolder } }),
  });
  // That it could not be started shows in that nothing answers.
  child.once('error', () => undefined);
  child.unref();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, or not for this user: the next place is looked at.
    return false;
  }
}
