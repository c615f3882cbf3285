import { connect, type Socket } from 'node:net';
import { lineConnection, type LineConnection } from './line-connection.ts';
import { localSocketAddress, type LocalEndpoint, type SocketProfile } from './local-endpoint.ts';
import { socketFileProblem, socketFolderProblem } from './socket-folder.ts';

/**
 * Connects to whoever serves an endpoint of a profile; `null` where nobody does, and where the socket or its folder could be another user's.
 */
export async function connectLocalSocket(endpoint: LocalEndpoint, profile: SocketProfile): Promise<LineConnection | null> {
  const address = localSocketAddress(endpoint, profile);
  if (address === null || socketFolderProblem(address, false) !== null || socketFileProblem(address) !== null) return null;
  const socket = await connected(address);
  return socket === null ? null : lineConnection(socket);
}

/** Whether somebody answers at an address. */
export async function canConnect(address: string): Promise<boolean> {
  const socket = await connected(address);
  socket?.destroy();
  return socket !== null;
}

/** A connection, or `null` where nobody listens: a socket's file stays when its process is killed. */
async function connected(address: string): Promise<Socket | null> {
  const socket = connect(address);
  return await new Promise<Socket | null>((resolve) => {
    socket.once('error', () => resolve(null));
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
  });
}
