import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdLock } from '#main/entitlement-cache/database/held-lock.ts';
import { addressFile, localSocketAddress, type LocalEndpoint, type SocketProfile } from './local-endpoint.ts';
import type { EndpointLock } from './endpoint-lock.ts';

/** Where the folders of sockets lie whose path in the profile would be too long: short, and there on every system. */
const SHORT_PLACE = '/tmp/licensing-client-';

/**
 * Of the processes that want to serve an endpoint whose address is named by a file, lets one, until it ends. The lock is SQLite's own on an
 * empty file in the profile: the operating system lets go of it when the process dies. `null` where another process has it.
 */
export function lockNamedEndpoint(endpoint: LocalEndpoint, { folder }: SocketProfile): EndpointLock | null {
  if (process.platform === 'win32') mkdirSync(folder, { recursive: true });
  const held = holdLock(join(folder, `${endpoint}.lock`));
  if (held === null) return null;
  return {
    release: () => {
      held.release();
      return Promise.resolve();
    },
  };
}

/** Makes an address that nobody could know before: on Windows a pipe's name, elsewhere a socket in a new folder of this user (0700). */
export function newAddress(endpoint: LocalEndpoint): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\licensing-client-${randomBytes(16).toString('hex')}`;
  return join(mkdtempSync(SHORT_PLACE), `${endpoint}.sock`);
}

/** Tells everybody who may read the profile where the endpoint answers now. */
export function publishAddress(endpoint: LocalEndpoint, profile: SocketProfile, address: string): void {
  const file = addressFile(endpoint, profile);
  writeFileSync(`${file}.new`, `${address}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Removes the file that names an address, and the folder of the socket, of this process (`own`) or of one that was killed. Whoever calls it has the lock. */
export function forgetAddress(endpoint: LocalEndpoint, profile: SocketProfile, own: string): void {
  const named = localSocketAddress(endpoint, profile);
  rmSync(addressFile(endpoint, profile), { force: true });
  if (process.platform === 'win32') return;
  for (const address of new Set([own, named])) if (address?.startsWith(SHORT_PLACE) === true) removePlace(address);
}

function removePlace(address: string): void {
  const folder = dirname(address);
  try {
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== process.geteuid?.()) return;
    rmSync(address, { force: true });
    rmdirSync(folder);
  } catch {
    // Gone already, or something else lies in it: that is nobody's to remove.
  }
}
