import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { LanguageChoice } from '#core/contract/settings.ts';
import { answerPage, ANSWER_HEADERS, type AnswerPageKind } from './answer-page.ts';
import { loopbackPeer } from './loopback-peer.ts';

/** The one path on which a browser comes back. */
const CALLBACK_PATH = '/callback';

/** Before the path, of chance, from which a browser is sent on to the sign-in page. */
const START_PATH = '/start/';

/** How long a sender may take for its request, in milliseconds; a browser on the same computer needs none of it. */
const SLOWEST_REQUEST = 2_000;
/** So many that have sent no whole request; where one more comes, the oldest of them makes room. */
const MOST_WAITING = 32;
const LARGEST_REQUEST = 16_384;

/** A browser that came back. */
export interface Callback {
  /** As it was asked for, with everything that it brought. */
  readonly url: URL;
  /** Shows the person what became of it. Once. */
  readonly answer: (kind: AnswerPageKind) => void;
}

/** A browser came to the same beginning twice, and nobody can tell which of the two is this user's. */
export const OPENED_TWICE = 'opened-twice';

/** Waits on loopback for a browser to come back from the sign-in page (RFC 8252, 7.3). */
export interface CallbackListener {
  readonly redirectUri: string;
  /** The first request that belongs to this sign-in. */
  readonly callback: Promise<Callback | typeof OPENED_TWICE>;
  /** An address that sends this user's browser on to the sign-in page; another one each time. What can be read of it by others leads them nowhere. */
  startAddress(link: string): string;
  /** Ends it; who has no answer yet is told that it is over. */
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1, on a port that the system chooses. Only a request for the callback's path, under this very address, that brings the state of
 * this sign-in is let through, once; whatever else a program of this computer or a page in a browser asks is answered with 404, and the waiting goes on.
 *
 * Every user of a computer can read with which address a program was started. So the browser is started with one of this listener, which says nothing
 * of the sign-in and is good for this user alone, as the system tells who asks; where the system does not, for whoever asks first, and a second one
 * ends the sign-in.
 */
export async function listenForCallback(state: string, language: LanguageChoice): Promise<CallbackListener> {
  const { promise, resolve } = Promise.withResolvers<Callback | typeof OPENED_TWICE>();
  const starts = new Map<string, { readonly link: string; isUsed: boolean }>();
  // Known once it listens; nobody asks before. Asked of the server later it could be gone, while a request that came just before is read.
  let port = 0;
  let isTaken = false;
  let shown: Promise<unknown> = Promise.resolve();
  let pending: ((kind: AnswerPageKind) => void) | null = null;
  const server = createServer({ maxHeaderSize: LARGEST_REQUEST, headersTimeout: SLOWEST_REQUEST, requestTimeout: SLOWEST_REQUEST, connectionsCheckingInterval: 1_000 });
  makesRoom(server);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const show = (status: number, kind: AnswerPageKind): void => {
      response.writeHead(status, { ...ANSWER_HEADERS, connection: 'close' }).end(answerPage(kind, language, request.headers['accept-language'] ?? ''));
    };
    const start = starts.get(hasHost(request, port) && request.method === 'GET' ? (request.url ?? '') : '');
    if (start !== undefined) {
      void loopbackPeer(request.socket).then((peer) => {
        if (peer === 'another') show(404, 'foreign');
        else if (peer === 'unknown' && start.isUsed) {
          show(410, 'twice');
          resolve(OPENED_TWICE);
        } else {
          start.isUsed = true;
          response.writeHead(302, { ...ANSWER_HEADERS, location: start.link, connection: 'close' }).end();
        }
      });
      return;
    }
    const url = callbackUrl(request, port);
    if (url === null || !hasState(url, state)) {
      show(404, 'foreign');
      return;
    }
    if (isTaken) {
      show(410, 'twice');
      return;
    }
    isTaken = true;
    shown = once(response, 'close').catch(() => undefined);
    let isAnswered = false;
    const answer = (kind: AnswerPageKind): void => {
      if (isAnswered) return;
      isAnswered = true;
      show(kind === 'signed-in' ? 200 : 400, kind);
    };
    pending = answer;
    resolve({ url, answer });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  return {
    redirectUri: `http://127.0.0.1:${String(port)}${CALLBACK_PATH}`,
    callback: promise,
    startAddress(link) {
      const path = `${START_PATH}${randomBytes(32).toString('base64url')}`;
      starts.set(path, { link, isUsed: false });
      return `http://127.0.0.1:${String(port)}${path}`;
    },
    async close() {
      pending?.('not-signed-in');
      const closed = once(server, 'close');
      server.close();
      // What was answered goes out first; a sender that never finishes, or a reader that never reads, is not waited for.
      let impatience: NodeJS.Timeout | undefined;
      await Promise.race([
        shown,
        new Promise((end) => {
          impatience = setTimeout(end, 1_000);
        }),
      ]);
      clearTimeout(impatience);
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Closes the oldest connection that has sent no whole request where there are too many, so that idle ones keep nobody's browser out. */
function makesRoom(server: Server): void {
  const waiting = new Set<Socket>();
  server.on('connection', (socket) => {
    const [oldest] = waiting;
    if (waiting.size >= MOST_WAITING) oldest?.destroy();
    waiting.add(socket);
    socket.once('close', () => waiting.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => waiting.delete(socket));
}

function hasHost({ headers }: IncomingMessage, port: number): boolean {
  return headers.host === `127.0.0.1:${String(port)}`;
}

/** What a browser comes back with; `null` for any other request. */
function callbackUrl(request: IncomingMessage, port: number): URL | null {
  const { method, url: asked = '' } = request;
  const origin = `http://127.0.0.1:${String(port)}`;
  if (method !== 'GET' || !hasHost(request, port) || !asked.startsWith('/')) return null;
  const url = URL.parse(`${origin}${asked}`);
  return url !== null && url.origin === origin && url.pathname === CALLBACK_PATH ? url : null;
}

function hasState(url: URL, state: string): boolean {
  const [given, another] = url.searchParams.getAll('state');
  if (given === undefined || another !== undefined) return false;
  const [left, right] = [Buffer.from(given), Buffer.from(state)];
  return left.length === right.length && timingSafeEqual(left, right);
}
