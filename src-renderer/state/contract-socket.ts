import type { LicensingEvent } from '#core/contract/events.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { protocolsOf } from './window-key.ts';

/** What comes in: a reply to one request, or an event. */
type Incoming = { readonly id: number; readonly reply: Reply<unknown> } | LicensingEvent;

const LOST: Problem = { ok: false, code: 'connection-lost', facts: {} };
const INTERRUPTED: Problem = { ok: false, code: 'connection-lost', facts: { interrupted: 'yes' } };

/** The host's name for the socket, beside the page. */
const SOCKET_PATH = '/contract';

/** How the host turns away a page that is not the first: the client has one window. */
const OPEN_ELSEWHERE = { closeCode: 4_409, path: '/open-elsewhere' } as const;

/** The close code of a host that ends (RFC 6455, 7.4.1): it is not coming back. */
const GOING_AWAY = 1_001;

/**
 * How long, in milliseconds, before each attempt to connect again: ten seconds in all, at once at first because the host waits three
 * seconds after a goodbye, and thirty after a loss (src-main/browser/window-life.ts).
 */
const TRY_AGAIN_AFTER: readonly number[] = [50, 450, 1_500, 3_000, 5_000];

/** Where a page is, and what it shows the host for itself; without a key it is not the window. */
export interface OwnPlace {
  readonly location: Pick<Location, 'protocol' | 'host' | 'replace'>;
  readonly key: string | null;
}

/** What is told of the connection. */
export interface SocketListener {
  readonly heard: (event: LicensingEvent) => void;
  /** The host is gone for good; told once. */
  readonly lost: () => void;
}

/** The connection to the host. */
export interface ContractSocket {
  /** Asks the host; never rejects. While the connection is made, also again, it waits. */
  send(request: RequestName, argument: unknown): Promise<Reply<unknown>>;
}

/**
 * Connects to the page's own origin: `{ id, request, argument }` goes out, `{ id, reply }` and `{ event, payload }` come back. A connection
 * that closes is made again some times, because the host may well live (a tunnel that comes back, a computer that slept): requests under
 * way are then answered with `connection-lost`, since nobody knows how far they came, and a fresh snapshot is told as a change.
 */
export function contractSocket({ location, key }: OwnPlace, listener: SocketListener, tryAgainAfter = TRY_AGAIN_AFTER): ContractSocket {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${SOCKET_PATH}`;
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  /** What is to be sent as soon as there is a connection. */
  const unsent = new Map<number, string>();
  let socket: WebSocket | null = null;
  let [lastId, failures, isLost, wasConnected] = [0, 0, false, false];

  const send = (request: RequestName, argument: unknown): Promise<Reply<unknown>> =>
    new Promise((resolve) => {
      if (isLost) {
        resolve(LOST);
        return;
      }
      const id = ++lastId;
      waiting.set(id, resolve);
      const message = JSON.stringify({ id, request, argument });
      if (socket === null) unsent.set(id, message);
      else socket.send(message);
    });
  const answer = (id: number, reply: Reply<unknown>): void => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(reply);
  };
  const lose = (): void => {
    isLost = true;
    unsent.clear();
    for (const id of [...waiting.keys()]) answer(id, LOST);
    listener.lost();
  };
  const showAnew = async (): Promise<void> => {
    const reply = (await send('getSnapshot', {})) as Reply<Snapshot>;
    if (reply.ok) listener.heard({ event: 'licensingChanged', payload: reply.value });
  };
  const closed = (code: number): void => {
    socket = null;
    for (const id of [...waiting.keys()]) if (!unsent.has(id)) answer(id, INTERRUPTED);
    const pause = tryAgainAfter[failures];
    failures += 1;
    // The host has a page of its own for it, in words and without anything to do wrong.
    if (code === OPEN_ELSEWHERE.closeCode) location.replace(OPEN_ELSEWHERE.path);
    if (code === OPEN_ELSEWHERE.closeCode || code === GOING_AWAY || pause === undefined) lose();
    else setTimeout(connect, pause);
  };
  const connect = (): void => {
    if (key === null) {
      closed(OPEN_ELSEWHERE.closeCode);
      return;
    }
    const attempt = new WebSocket(address, [...protocolsOf(key)]);
    attempt.addEventListener('open', () => {
      socket = attempt;
      if (wasConnected) void showAnew();
      wasConnected = true;
      for (const message of unsent.values()) attempt.send(message);
      unsent.clear();
    });
    attempt.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      failures = 0;
      const incoming = JSON.parse(String(data)) as Incoming;
      if ('event' in incoming) listener.heard(incoming);
      else answer(incoming.id, incoming.reply);
    });
    attempt.addEventListener('close', ({ code }) => closed(code));
  };
  connect();
  return { send };
}
