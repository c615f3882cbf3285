import { once } from 'node:events';
import { chmodSync, lstatSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { errnoOf } from '#main/regular-file/errno.ts';
import { canConnect } from './connect-local-socket.ts';
import { lockEndpoint, type EndpointLock } from './endpoint-lock.ts';
import { lineConnection, type LineConnection } from './line-connection.ts';
import { addressFile, localSocketAddress, socketInProfile, type LocalEndpoint, type SocketProfile } from './local-endpoint.ts';
import { socketFileProblem, socketFolderProblem, type LocalSocketProblem } from './socket-folder.ts';

/** What an endpoint is served with. */
export interface ServeOptions {
  readonly endpoint: LocalEndpoint;
  readonly profile: SocketProfile;
  readonly onConnection: (connection: LineConnection) => void;
  readonly mostConnections?: number;
  /** Ends a connection that can be spared, where all are taken; whether there was one. */
  readonly makeRoom?: () => boolean;
  /** Says the last words to a connection for which there is no room; it is closed after that. */
  readonly onRefused?: (connection: LineConnection) => void;
  /** Milliseconds between two looks whether the socket is still in its place. */
  readonly lookEvery?: number;
}

/** An endpoint that this process serves. */
export interface ServedEndpoint {
  readonly outcome: 'serving';
  /** Where it answered at first; an address in a file can become another one. */
  readonly address: string;
  /** Ends every connection, and lets another process serve. */
  close(): Promise<void>;
}

/** Served; served by another process; or neither, because something is wrong with its place. */
export type ServeResult =
  | ServedEndpoint
  | { readonly outcome: 'taken'; readonly address: string }
  | { readonly outcome: 'refused'; readonly problem: LocalSocketProblem };

const MOST_CONNECTIONS = 256;

/** Connections that are being told that there is no room, or are closing; beyond these one is broken off without a word. */
const MOST_LEAVING = 64;

const LOOK_EVERY = 3_000;

/**
 * Serves an endpoint of a profile: of any number of processes that want to at once, exactly one does. What a killed one left is replaced; what is
 * no socket, or not this user's, is refused and left as it is. A socket that is removed while it is served is put there again.
 */
export async function serveLocalSocket(options: ServeOptions): Promise<ServeResult> {
  const { endpoint, profile } = options;
  const fixed = socketInProfile(endpoint, profile);
  const place = fixed ?? addressFile(endpoint, profile);
  const problem = socketFolderProblem(place, true);
  if (problem !== null) return { outcome: 'refused', problem };
  let lock: EndpointLock | null = null;
  try {
    // Rarely needed outside Windows, and with a library to load.
    const where = fixed ?? (await import('./named-address.ts'));
    lock = typeof where === 'string' ? await lockEndpoint(where) : where.lockNamedEndpoint(endpoint, profile);
    if (lock === null) return { outcome: 'taken', address: localSocketAddress(endpoint, profile) ?? place };
    const result = await new Service(options, where, lock).begin();
    if (result.outcome !== 'serving') await lock.release();
    return result;
  } catch (error) {
    await lock?.release();
    return { outcome: 'refused', problem: { code: 'socket-failed', path: place, errno: errnoOf(error) } };
  }
}

/** An address that is the same each time, or what makes and names another one. */
type Where = string | typeof import('./named-address.ts');

/** The serving of one endpoint, by whoever has its lock. */
class Service {
  readonly #options: ServeOptions;
  readonly #where: Where;
  readonly #lock: EndpointLock;
  readonly #connections = new Set<Socket>();
  #server: Server | null = null;
  #address = '';
  /** The number of the socket's file, by which it is known again. */
  #inode = 0;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(options: ServeOptions, where: Where, lock: EndpointLock) {
    [this.#options, this.#where, this.#lock] = [options, where, lock];
  }

  async begin(): Promise<ServeResult> {
    const refused = await this.#listen();
    if (refused !== null) return refused;
    this.#timer = setInterval(() => {
      this.#looking = this.#look();
    }, this.#options.lookEvery ?? LOOK_EVERY).unref();
    return { outcome: 'serving', address: this.#address, close: () => this.#close() };
  }

  /** Takes the place of what a killed process left, or makes a place of its own; `null` once this process listens there. */
  async #listen(): Promise<Exclude<ServeResult, ServedEndpoint> | null> {
    const { endpoint, profile } = this.#options;
    const where = this.#where;
    if (typeof where !== 'string') {
      where.forgetAddress(endpoint, profile, this.#address);
      this.#address = where.newAddress(endpoint);
    } else {
      this.#address = where;
      const problem = socketFileProblem(where);
      if (problem === null) {
        // Nobody of ours, since the lock is held: but what answers is not taken from anyone.
        if (await canConnect(where)) return { outcome: 'taken', address: where };
        rmSync(where, { force: true });
      } else if (problem !== 'absent') return { outcome: 'refused', problem };
    }
    const server = createServer((socket) => this.#connected(socket));
    server.maxConnections = this.#most + MOST_LEAVING;
    server.listen(this.#address);
    await once(server, 'listening');
    // What goes wrong with one connection is that connection's matter; with the server nothing can be done.
    server.on('error', () => undefined);
    this.#server = server;
    if (process.platform !== 'win32') {
      chmodSync(this.#address, 0o600);
      this.#inode = lstatSync(this.#address).ino;
    }
    if (typeof where !== 'string') where.publishAddress(endpoint, profile, this.#address);
    return null;
  }

  get #most(): number {
    return this.#options.mostConnections ?? MOST_CONNECTIONS;
  }

  #connected(socket: Socket): void {
    const { makeRoom = () => false, onRefused, onConnection } = this.#options;
    const isTaken = this.#connections.size < this.#most || makeRoom();
    this.#connections.add(socket);
    socket.once('close', () => this.#connections.delete(socket));
    const connection = lineConnection(socket);
    if (isTaken) onConnection(connection);
    else if (onRefused === undefined) socket.destroy();
    else {
      onRefused(connection);
      connection.close();
    }
  }

  /** Listens again where the socket is not in its place any more, or the file that names it is not. Until that can be done, every look tries. */
  async #look(): Promise<void> {
    const { endpoint, profile } = this.#options;
    const isFixed = typeof this.#where === 'string';
    if (this.#isInPlace() && localSocketAddress(endpoint, profile) === this.#address) return;
    try {
      // Closing removes whatever lies at the address: what another process has put there stays.
      if (isFixed && this.#server !== null && socketFileProblem(this.#address) !== 'absent') return;
      if (socketFolderProblem(isFixed ? this.#address : addressFile(endpoint, profile), true) !== null) return;
      this.#server?.close();
      this.#server = null;
      await this.#listen();
    } catch {
      // A full disk, a folder that is not there: looked at again.
    }
  }

  #isInPlace(): boolean {
    if (process.platform === 'win32') return true;
    if (this.#server === null) return false;
    try {
      return lstatSync(this.#address).ino === this.#inode;
    } catch {
      // Gone, or out of reach.
      return false;
    }
  }

  async #close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#looking;
    const server = this.#server;
    const closed = server === null ? null : once(server, 'close');
    server?.close();
    for (const socket of this.#connections) socket.destroy();
    await closed;
    if (typeof this.#where !== 'string') this.#where.forgetAddress(this.#options.endpoint, this.#options.profile, this.#address);
    await this.#lock.release();
  }
}
