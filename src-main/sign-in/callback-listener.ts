import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import type { LanguageChoice } from '#core/contract/settings.ts';
import { answerPage, ANSWER_HEADERS, type AnswerPageKind } from './answer-page.ts';

/** The one path on which a browser comes back. */
const CALLBACK_PATH = '/callback';

/** How long a sender may take for its request, in milliseconds. One that is slow holds up nobody else. */
const SLOWEST_REQUEST = 15_000;
const MOST_CONNECTIONS = 32;
const LARGEST_REQUEST = 16_384;

/** A browser that came back. */
export interface Callback {
  /** As it was asked for, with everything that it brought. */
  readonly url: URL;
  /** Shows the person what became of it. Once. */
  readonly answer: (kind: AnswerPageKind) => void;
}

/** Waits on loopback for a browser to come back from the sign-in page (RFC 8252, 7.3). */
export interface CallbackListener {
  readonly redirectUri: string;
  /** The first request that belongs to this sign-in. */
  readonly callback: Promise<Callback>;
  /** Ends it; who has no answer yet is told that it is over. */
  close(): Promise<void>;
}

/**
 * Listens on 127.0.0.1, on a port that the system chooses. Only a request for the callback's path, under this very address, that brings the state of
 * this sign-in is let through, once; whatever else a program of this computer or a page in a browser asks is answered with 404, and the waiting goes on.
 */
export async function listenForCallback(state: string, language: LanguageChoice): Promise<CallbackListener> {
  const { promise, resolve } = Promise.withResolvers<Callback>();
  // Known once it listens; nobody asks before. Asked of the server later it could be gone, while a request that came just before is read.
  let port = 0;
  let isTaken = false;
  let shown: Promise<unknown> = Promise.resolve();
  let pending: ((kind: AnswerPageKind) => void) | null = null;
  const server = createServer({ maxHeaderSize: LARGEST_REQUEST, headersTimeout: SLOWEST_REQUEST, requestTimeout: SLOWEST_REQUEST, connectionsCheckingInterval: 1_000 });
  server.maxConnections = MOST_CONNECTIONS;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const show = (status: number, kind: AnswerPageKind): void => {
      response.writeHead(status, { ...ANSWER_HEADERS, connection: 'close' }).end(answerPage(kind, language, request.headers['accept-language'] ?? ''));
    };
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

/** What a browser comes back with; `null` for any other request. */
function callbackUrl({ method, headers, url: asked = '' }: IncomingMessage, port: number): URL | null {
  const origin = `http://127.0.0.1:${String(port)}`;
  if (method !== 'GET' || headers.host !== `127.0.0.1:${String(port)}` || !asked.startsWith('/')) return null;
  const url = URL.parse(`${origin}${asked}`);
  return url !== null && url.origin === origin && url.pathname === CALLBACK_PATH ? url : null;
}

function hasState(url: URL, state: string): boolean {
  const [given, another] = url.searchParams.getAll('state');
  if (given === undefined || another !== undefined) return false;
  const [left, right] = [Buffer.from(given), Buffer.from(state)];
  return left.length === right.length && timingSafeEqual(left, right);
}
