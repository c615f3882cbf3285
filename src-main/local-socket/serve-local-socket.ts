import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { errnoOf } from '#main/regular-file/errno.ts';
import { canConnect } from './connect-local-socket.ts';
import { lockEndpoint } from './endpoint-lock.ts';
import { lineConnection, type LineConnection } from './line-connection.ts';
import { localSocketAddress, type LocalEndpoint, type SocketProfile } from './local-endpoint.ts';
import { socketFileProblem, socketFolderProblem, type LocalSocketProblem } from './socket-folder.ts';

/** What an endpoint is served with. */
export interface ServeOptions {
  readonly endpoint: LocalEndpoint;
  readonly profile: SocketProfile;
  readonly onConnection: (connection: LineConnection) => void;
  /** Connections beyond these are ended at once. */
  readonly mostConnections?: number;
}

/** An endpoint that this process serves. */
export interface ServedEndpoint {
  readonly outcome: 'serving';
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

/**
 * Serves an endpoint of a profile: of any number of processes that want to at once, exactly one does. What a killed one left is replaced; what is
 * no socket, or not this user's, is refused and left as it is.
 */
export async function serveLocalSocket(options: ServeOptions): Promise<ServeResult> {
  const { endpoint, profile, onConnection, mostConnections = MOST_CONNECTIONS } = options;
  const address = localSocketAddress(endpoint, profile);
  const problem = socketFolderProblem(address, true);
  if (problem !== null) return { outcome: 'refused', problem };
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
    onConnection(lineConnection(socket));
  });
  server.maxConnections = mostConnections;
  try {
    return process.platform === 'win32' ? await servePipe(server, address, connections) : await serveSocket(server, address, connections);
  } catch (error) {
    return { outcome: 'refused', problem: { code: 'socket-failed', path: address, errno: errnoOf(error) } };
  }
}

/** Windows itself gives a pipe's name to one process alone, and takes it away with the process. */
async function servePipe(server: Server, address: string, connections: ReadonlySet<Socket>): Promise<ServeResult> {
  try {
    await listen(server, address);
  } catch (error) {
    if (errnoOf(error) === 'EADDRINUSE') return { outcome: 'taken', address };
    throw error;
  }
  return { outcome: 'serving', address, close: () => close(server, connections) };
}

async function serveSocket(server: Server, address: string, connections: ReadonlySet<Socket>): Promise<ServeResult> {
  const lock = await lockEndpoint(address);
  if (lock === null) return { outcome: 'taken', address };
  const result = await listenInPlace(server, address).catch(async (error: unknown) => {
    await lock.release();
    throw error;
  });
  if (result !== null) {
    await lock.release();
    return result;
  }
  return {
    outcome: 'serving',
    address,
    async close() {
      await close(server, connections);
      await lock.release();
    },
  };
}

/** Takes the place of what a killed process left; `null` once this process listens there. */
async function listenInPlace(server: Server, address: string): Promise<Exclude<ServeResult, ServedEndpoint> | null> {
  const problem = socketFileProblem(address);
  if (problem === null) {
    // Nobody of ours, since the lock is held: but what answers is not taken from anyone.
    if (await canConnect(address)) return { outcome: 'taken', address };
    rmSync(address, { force: true });
  } else if (problem !== 'absent') return { outcome: 'refused', problem };
  await listen(server, address);
  chmodSync(address, 0o600);
  return null;
}

async function listen(server: Server, address: string): Promise<void> {
  server.listen(address);
  await once(server, 'listening');
  // What goes wrong with one connection is that connection's matter; with the server nothing can be done.
  server.on('error', () => undefined);
}

async function close(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  for (const socket of connections) socket.destroy();
  await closed;
}
