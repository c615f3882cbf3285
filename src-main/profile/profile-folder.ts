import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What the place of a profile depends on; this process's own answers unless a test brings others. */
export interface ProfileFolderSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly homeFolder: () => string;
}

const THIS_PROCESS: ProfileFolderSources = { platform: process.platform, environment: process.env, homeFolder: homedir };

/**
 * Where the user's own profile lies (command-line.md): `%LOCALAPPDATA%\Licensing Client`,
 * `~/Library/Application Support/Licensing Client` or `${XDG_DATA_HOME:-~/.local/share}/licensing-client`.
 *
 * A relative `XDG_DATA_HOME` counts as not set, as the XDG base directory specification demands, and a relative
 * `LOCALAPPDATA` likewise: a profile never depends on the working folder.
 */
export function profileFolder(sources: ProfileFolderSources = THIS_PROCESS): string {
  const { platform, environment, homeFolder } = sources;
  if (platform === 'win32') {
    const local = environment['LOCALAPPDATA'] ?? '';
    const base = win32.isAbsolute(local) ? local : win32.join(homeFolder(), 'AppData', 'Local');
    return win32.join(base, 'Licensing Client');
  }
  if (platform === 'darwin') return posix.join(homeFolder(), 'Library', 'Application Support', 'Licensing Client');
  const data = environment['XDG_DATA_HOME'] ?? '';
  return posix.join(posix.isAbsolute(data) ? data : posix.join(homeFolder(), '.local', 'share'), 'licensing-client');
}
