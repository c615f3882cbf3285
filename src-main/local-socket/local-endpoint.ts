import { lstatSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Profile } from '#main/profile/profile.ts';
import { socketFolderProblem } from './socket-folder.ts';

/** What a process of a profile may be asked on: `gate` by applications (docs/application-gate.md), `window` by another start of the window. */
export type LocalEndpoint = 'gate' | 'window';

/** What of a profile an endpoint's address depends on; `isOverride` tells a folder that a developer chose. */
export type SocketProfile = Pick<Profile, 'folder' | 'isOverride'>;

/**
 * The longest address inside a profile folder, in bytes of UTF-8, the same on every system: the systems' limits are 103 (macOS) and 107
 * (Linux), and the lock beside it is up to six bytes longer (endpoint-lock.ts).
 */
export const LONGEST_SOCKET_PATH = 96;

/** The longest content of an address file that is read, in bytes. */
const LONGEST_ADDRESS = 256;

/**
 * The Unix socket `<endpoint>.sock` in the profile folder; `null` on Windows and where its path has more than {@link LONGEST_SOCKET_PATH}
 * bytes: there {@link addressFile} names it.
 */
export function socketInProfile(endpoint: LocalEndpoint, { folder }: SocketProfile, platform: NodeJS.Platform = process.platform): string | null {
  const address = posix.join(folder, `${endpoint}.sock`);
  return platform === 'win32' || Buffer.byteLength(address) > LONGEST_SOCKET_PATH ? null : address;
}

/**
 * The file `<endpoint>.address` in the profile folder: the address that whoever serves has made for this once, out of chance. A name that
 * could be told beforehand, in a place where everybody may make names, could be taken by anybody, for good.
 */
export function addressFile(endpoint: LocalEndpoint, { folder }: SocketProfile): string {
  return join(folder, `${endpoint}.address`);
}

/** Where an endpoint of a profile answers; `null` where that is in a file that is not there, or not this user's alone. */
export function localSocketAddress(endpoint: LocalEndpoint, profile: SocketProfile, platform: NodeJS.Platform = process.platform): string | null {
  return socketInProfile(endpoint, profile, platform) ?? addressIn(addressFile(endpoint, profile), platform);
}

function addressIn(file: string, platform: NodeJS.Platform): string | null {
  if (socketFolderProblem(file, false) !== null) return null;
  try {
    const found = lstatSync(file);
    const isOurs = process.geteuid === undefined || found.uid === process.geteuid();
    if (!found.isFile() || !isOurs || found.size > LONGEST_ADDRESS) return null;
    const address = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    const form = platform === 'win32' ? /^\\\\\.\\pipe\\licensing-client-[\w-]+$/ : /^\/[^\n\0]+\/[a-z]+\.sock$/;
    return form.test(address) ? address : null;
  } catch {
    // Nobody serves, or it was replaced at this moment: whoever connects looks again.
    return null;
  }
}
