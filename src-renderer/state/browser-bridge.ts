import type { LicensingEvent } from '#core/contract/events.ts';
import type { Problem, Reply } from '#core/contract/reply.ts';
import type { RequestName } from '#core/contract/request-names.ts';
import type { ValueOf } from '#core/contract/requests.ts';
import type { LicensingBridge, PageArgumentOf } from './bridge.ts';
import { readChosenFiles } from './file-bytes.ts';

/** What comes in: a reply to one request, or an event. */
type Incoming = { readonly id: number; readonly reply: Reply<unknown> } | LicensingEvent;

const LOST: Problem = { ok: false, code: 'connection-lost', facts: {} };

/** The host's name for the socket, beside the page. */
const SOCKET_PATH = '/contract';

/** How the host turns away a page that is not the first: the client has one window. */
const OPEN_ELSEWHERE = { closeCode: 4_409, path: '/open-elsewhere' } as const;

/**
 * Makes the bridge of the browser host: one WebSocket to the page's own origin, which carries `{ id, request, argument }` out,
 * `{ id, reply }` and `{ event, payload }` back. When it closes, the main process is gone: nothing is tried again, and every
 * request under way and to come is answered with `connection-lost`.
 */
export function browserBridge(location: Pick<Location, 'protocol' | 'host' | 'replace'>): LicensingBridge {
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${SOCKET_PATH}`);
  const waiting = new Map<number, (reply: Reply<unknown>) => void>();
  const listeners = new Set<(event: LicensingEvent) => void>();
  const lostListeners = new Set<() => void>();
  let [lastId, isLost] = [0, false];

  const opened = new Promise<void>((resolve) => socket.addEventListener('open', () => resolve(), { once: true }));
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const incoming = JSON.parse(String(data)) as Incoming;
    if ('event' in incoming) {
      for (const listener of listeners) listener(incoming);
      return;
    }
    waiting.get(incoming.id)?.(incoming.reply);
    waiting.delete(incoming.id);
  });
  socket.addEventListener('close', ({ code }) => {
    // The host has a page of its own for it, in words and without anything to do wrong.
    if (code === OPEN_ELSEWHERE.closeCode) location.replace(OPEN_ELSEWHERE.path);
    isLost = true;
    for (const answer of waiting.values()) answer(LOST);
    waiting.clear();
    for (const listener of lostListeners) listener();
  });

  const send = (request: RequestName, argument: unknown): Promise<Reply<unknown>> =>
    new Promise((resolve) => {
      if (isLost) {
        resolve(LOST);
        return;
      }
      const id = ++lastId;
      waiting.set(id, resolve);
      void opened.then(() => socket.send(JSON.stringify({ id, request, argument })));
    });

  return {
    host: 'browser',
    async request<Name extends RequestName>(name: Name, argument: PageArgumentOf<Name>) {
      if (name !== 'previewFiles') return (await send(name, argument)) as Reply<ValueOf<Name>>;
      const read = await readChosenFiles((argument as PageArgumentOf<'previewFiles'>).files);
      return (read.ok ? await send(name, { files: read.files }) : read) as Reply<ValueOf<Name>>;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onLost: (listener) => void lostListeners.add(listener),
  };
}
