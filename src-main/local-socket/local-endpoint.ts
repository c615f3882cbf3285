import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { posix } from 'node:path';
import type { Profile } from '#main/profile/profile.ts';

/** What a process of a profile may be asked on: `gate` by applications (docs/application-gate.md), `window` by another start of the window. */
export type LocalEndpoint = 'gate' | 'window';

/** What of a profile an endpoint's address depends on. */
export interface SocketProfile extends Pick<Profile, 'folder' | 'isOverride'> {
  readonly user: Pick<Profile['user'], 'id'>;
}

/**
 * The longest address inside a profile folder, in bytes of UTF-8, the same on every system: the systems' limits are 103 (macOS) and 107
 * (Linux), and the lock beside it is up to six bytes longer (endpoint-lock.ts).
 */
export const LONGEST_SOCKET_PATH = 96;

/**
 * Where an endpoint of a profile answers.
 *
 * A Unix socket `<endpoint>.sock` in the profile folder; where that path has more than {@link LONGEST_SOCKET_PATH} bytes,
 * `/tmp/licensing-client-<uid>-<hash>/<endpoint>.sock`, `<hash>` being the first 16 hexadecimal digits of the SHA-256 of the folder's
 * real path. The answer depends on the folder and the user alone, so that two processes with other environments find each other.
 *
 * On Windows the named pipe `\\.\pipe\licensing-client-<SID>` (`gate`), `\\.\pipe\licensing-client-window-<SID>` (`window`), with
 * `-<hash>` at its end for a profile folder that a developer chose.
 */
export function localSocketAddress(endpoint: LocalEndpoint, profile: SocketProfile, platform: NodeJS.Platform = process.platform): string {
  const { folder, user, isOverride } = profile;
  if (platform === 'win32') {
    const name = endpoint === 'gate' ? '' : `${endpoint}-`;
    const sid = user.id.replace(/^sid:/, '');
    return `\\\\.\\pipe\\licensing-client-${name}${sid}${isOverride ? `-${hashOf(folder.toLowerCase())}` : ''}`;
  }
  const inProfile = posix.join(folder, `${endpoint}.sock`);
  if (Buffer.byteLength(inProfile) <= LONGEST_SOCKET_PATH) return inProfile;
  return posix.join('/tmp', `licensing-client-${user.id.replace(/^uid:/, '')}-${hashOf(realPathOf(folder))}`, `${endpoint}.sock`);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The path without links in it, as far as the folder is there. */
function realPathOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It is not there yet or may not be looked into; what wants to use it says so.
    return posix.resolve(folder);
  }
}
