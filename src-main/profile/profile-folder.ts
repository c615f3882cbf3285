import { homedir, userInfo } from 'node:os';
import { posix, win32 } from 'node:path';

/** What the place of a profile depends on; this process's own answers unless a test brings others. */
export interface ProfileFolderSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the environment says of the home folder (`HOME`, `USERPROFILE`). May throw, or be relative or empty. */
  readonly homeFolder: () => string;
  /** What the operating system's own records say of it, whatever the environment says. May throw. */
  readonly recordedHomeFolder: () => string;
}

const THIS_PROCESS: ProfileFolderSources = { platform: process.platform, environment: process.env, homeFolder: homedir, recordedHomeFolder };

function recordedHomeFolder(): string {
  return userInfo().homedir;
}

/**
 * Where the user's own profile lies (command-line.md): `%LOCALAPPDATA%\Licensing Client`,
 * `~/Library/Application Support/Licensing Client` or `${XDG_DATA_HOME:-~/.local/share}/licensing-client`.
 *
 * A relative `XDG_DATA_HOME` counts as not set, as the XDG base directory specification demands, and a relative
 * `LOCALAPPDATA` likewise: a profile never depends on the working folder. Where the environment names no home folder, the one that
 * the operating system has on record is taken; `null` where there is none either.
 */
export function profileFolder(sources: ProfileFolderSources = THIS_PROCESS): string | null {
  const { platform, environment } = sources;
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? '';
    if (isAbsoluteOnWindows(local)) return win32.join(local, 'Licensing Client');
    const home = absoluteHome(sources, isAbsoluteOnWindows);
    return home === null ? null : win32.join(home, 'AppData', 'Local', 'Licensing Client');
  }
  const data = environment['XDG_DATA_HOME'] ?? '';
  if (platform !== 'darwin' && posix.isAbsolute(data)) return posix.join(data, 'licensing-client');
  const home = absoluteHome(sources, (path) => posix.isAbsolute(path));
  if (home === null) return null;
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Licensing Client');
  return posix.join(home, '.local', 'share', 'licensing-client');
}

function absoluteHome(sources: ProfileFolderSources, isAbsolute: (path: string) => boolean): string | null {
  for (const name of ['homeFolder', 'recordedHomeFolder'] as const) {
    try {
      const home = sources[name]();
      if (isAbsolute(home)) return home;
    } catch {
      // A user whom no database knows has no home folder on record: Node throws, and there is nothing to read from the error.
    }
  }
  return null;
}

/** A path that begins with a drive or a share. One that begins with a backslash alone depends on the current drive. */
function isAbsoluteOnWindows(path: string): boolean {
  return /^(?:[A-Za-z]:[\\/]|[\\/]{2}[^\\/])/.test(path);
}
