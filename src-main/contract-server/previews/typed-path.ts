import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWindowsDevicePath } from '#main/file-intake/windows-device-name.ts';

/** A path as it was typed, or why it is not looked at. */
export type TypedPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly code: 'path-not-absolute' | 'path-not-on-this-computer' };

/**
 * Reads a path as a person types or pastes it: without blanks and one pair of quotes around it, with `~/` for the home folder, or as the
 * `file:` address that browsers and file managers copy. It has to say where the file is without a working folder, which a window has
 * none of.
 *
 * On Windows a path to another computer (`\\server\share`, also as `\\?\UNC\…`) or to a device is not even looked at: to open one signs the
 * user in there, and whoever holds the other end can use what is sent for that. A path can be typed by a page as well as by a person.
 */
export function parseTypedPath(typed: string, platform: NodeJS.Platform = process.platform, home: string = homedir()): TypedPath {
  const trimmed = typed.trim();
  const quoted = /^(["'])(.*)\1$/s.exec(trimmed);
  const given = quoted?.[2] ?? trimmed;
  const path = /^file:/i.test(given) ? pathOfAddress(given, platform) : given;
  if (path === null) return { ok: false, code: 'path-not-on-this-computer' };
  const paths = platform === 'win32' ? win32 : posix;
  const inHome = /^~(?:[/\\](.*))?$/s.exec(path);
  const expanded = inHome === null ? path : paths.join(home, inHome[1] ?? '');
  // What was typed is judged: where the home folder itself lies on a server, the person is signed in there already.
  if (platform === 'win32' && leadsElsewhere(inHome === null ? path : (inHome[1] ?? ''))) return { ok: false, code: 'path-not-on-this-computer' };
  return paths.isAbsolute(expanded) ? { ok: true, path: expanded } : { ok: false, code: 'path-not-absolute' };
}

/** The path that a `file:` address names; `null` where it names another computer or nothing that can be a path. */
function pathOfAddress(address: string, platform: NodeJS.Platform): string | null {
  try {
    return fileURLToPath(address, { windows: platform === 'win32' });
  } catch {
    return null;
  }
}

/** Two separators begin a server or a device, `\??\` and `\Device\` the names of Windows' own object manager. */
function leadsElsewhere(path: string): boolean {
  const slashed = path.replaceAll('/', '\\');
  return /^\\(?:\\|\?\?(?:\\|$)|(?:device|global\?\?)(?:\\|$))/i.test(slashed) || isWindowsDevicePath(slashed);
}
