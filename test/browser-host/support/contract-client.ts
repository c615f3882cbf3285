import { WebSocket } from 'ws';
import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { ServedWindow } from './served-window.ts';

/** How an attempt to connect ended. */
export type Connection = { readonly status: 'open'; readonly client: ContractClient } | { readonly status: number };

/** The page's end of the contract, spoken by a test. */
export interface ContractClient {
  readonly socket: WebSocket;
  readonly events: readonly LicensingEvent[];
  readonly ask: (request: string, argument: unknown) => Promise<Reply<unknown>>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
}

/** Connects as the page does, but for what is given. */
export function connect(window: ServedWindow, cookie: string | null, differing: { readonly origin?: string | null; readonly host?: string; readonly path?: string; readonly protocols?: string[] } = {}): Promise<Connection> {
  const origin = differing.origin === undefined ? window.origin : differing.origin;
  const socket = new WebSocket(`ws://${window.authority}${differing.path ?? '/contract'}`, differing.protocols ?? window.protocols(), {
    perMessageDeflate: true,
    headers: {
      ...(origin === null ? {} : { Origin: origin }),
      ...(cookie === null ? {} : { Cookie: cookie }),
      ...(differing.host === undefined ? {} : { Host: differing.host }),
    },
  });
  const client = clientOf(socket);
  return new Promise((resolve) => {
    socket.on('open', () => resolve({ status: 'open', client }));
    socket.on('unexpected-response', (_, response) => {
      resolve({ status: response.statusCode ?? 0 });
      socket.terminate();
    });
    socket.on('error', () => resolve({ status: 0 }));
  });
}

/** Connects, and throws where it is refused. */
export async function connected(window: ServedWindow, cookie: string): Promise<ContractClient> {
  const connection = await connect(window, cookie);
  if (connection.status !== 'open') throw new Error(`refused with ${String(connection.status)}`);
  return connection.client;
}

function clientOf(socket: WebSocket): ContractClient {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const events: LicensingEvent[] = [];
  let last = 0;
  socket.on('message', (data) => {
    const message = JSON.parse((data as Buffer).toString('utf8')) as { id: number; reply: Reply<unknown> } | LicensingEvent;
    if ('event' in message) events.push(message);
    else waiting.get(message.id)?.(message.reply);
  });
  return {
    socket,
    events,
    ask: (request, argument) =>
      new Promise((resolve) => {
        const id = ++last;
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, request, argument }));
      }),
    closed: new Promise((resolve) => socket.on('close', resolve)),
  };
}
