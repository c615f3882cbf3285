import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { LicensingApi } from '#main/contract-server/licensing-api.ts';
import { serveContract } from './contract-connection.ts';
import { languagesOf, type Entrance, type EntranceAnswer } from './entrance.ts';
import { createOneWindow } from './one-window.ts';
import type { ServePage } from './serve-page.ts';
import { isForThisServer, isFromOwnPage } from './request-checks.ts';
import { smallPageHeaders, type OwnAddress } from './response-headers.ts';
import { createSessionCookie } from './session-cookie.ts';
import { noWindowPage, SMALL_PAGE_STYLE, writeSmallPage, type SmallPage } from './small-page.ts';
import { createWindowKey, WINDOW_PROTOCOL } from './window-key.ts';
import type { WindowLife } from './window-life.ts';

/** The longest message: far more than a portion of files (src-core/contract/hand-over.ts), in base64 and with what is around it. */
const MOST_MESSAGE_BYTES = 32 * 1_024 * 1_024;

/** Where a page that came second is sent, and with which close code its connection ends. */
const ELSEWHERE = { path: '/open-elsewhere', closeCode: 4_409 } as const;

const CONTRACT_PATH = '/contract';

/** What the server of one window works with. */
export interface WindowServerOptions {
  /** May still be on its way: the page's connection waits for it. */
  readonly api: Promise<LicensingApi>;
  readonly servePage: ServePage;
  readonly entrance: Entrance;
  readonly life: WindowLife;
  /** The page has its first snapshot: the window is ready. */
  readonly onReady: () => void;
}

/** A running server of one window. */
export interface WindowServer {
  readonly address: OwnAddress;
  close(): Promise<void>;
}

/** Serves the page and the contract on a free port of this computer's loopback, to whoever the entrance lets in. */
export async function openWindowServer(options: WindowServerOptions): Promise<WindowServer> {
  const http = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 });
  http.maxConnections = 256;
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const authority = `127.0.0.1:${String(port)}`;
  const door = createDoor({ authority, origin: `http://${authority}` }, port, options);
  http.on('request', (request, response) => {
    // A connection that breaks off in the middle of a form: there is nobody to answer.
    door.answer(request, response).catch(() => response.destroy());
  });
  http.on('upgrade', (request, stream, head) => {
    door.connect(request, stream, head).catch(() => stream.destroy());
  });
  return {
    address: door.address,
    async close() {
      const closed = once(http, 'close');
      http.close();
      http.closeAllConnections();
      await door.shut();
      await closed;
    },
  };
}

function createDoor(address: OwnAddress, port: number, { api: opening, servePage, entrance, life, onReady }: WindowServerOptions) {
  const cookie = createSessionCookie(port);
  const key = createWindowKey();
  const window = createOneWindow();
  const handleProtocols = (): string => WINDOW_PROTOCOL;
  const sockets = new WebSocketServer({ noServer: true, handleProtocols, clientTracking: false, maxPayload: MOST_MESSAGE_BYTES, perMessageDeflate: false });

  const sendSmallPage = (response: ServerResponse, status: number, page: SmallPage): void => {
    response.writeHead(status, smallPageHeaders(SMALL_PAGE_STYLE)).end(writeSmallPage(page));
  };
  const sendEntrance = (response: ServerResponse, { status, page, letsIn }: EntranceAnswer): void => {
    if (page === null) response.writeHead(status, { ...smallPageHeaders(SMALL_PAGE_STYLE), Location: '/' }).end();
    else if (!letsIn) sendSmallPage(response, status, page);
    else {
      life.letIn();
      const headers = { ...smallPageHeaders(SMALL_PAGE_STYLE, key.leadOnScript), 'Set-Cookie': cookie.setting };
      response.writeHead(status, headers).end(writeSmallPage(page, key.leadOnScript));
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method, url = '' } = request;
    if (!isForThisServer(request, address)) {
      sendSmallPage(response, 421, noWindowPage(languagesOf(request), 'other-address', address));
      return;
    }
    if (method === 'POST' && url === entrance.path) {
      sendEntrance(response, await entrance.answerForm(request, address));
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { ...smallPageHeaders(SMALL_PAGE_STYLE), Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!cookie.isCarriedBy(request)) {
      sendEntrance(response, entrance.answerStranger(request, address));
      return;
    }
    life.showedLife();
    if (url === ELSEWHERE.path) sendSmallPage(response, 409, noWindowPage(languagesOf(request), 'open-elsewhere', address));
    else if (!(await servePage(url, languagesOf(request), address, response))) response.writeHead(404, smallPageHeaders(SMALL_PAGE_STYLE)).end();
  };

  const connect = async (request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> => {
    stream.on('error', () => stream.destroy());
    const isOurs = isForThisServer(request, address) && isFromOwnPage(request, address) && cookie.isCarriedBy(request) && key.isOfferedBy(request);
    if (!isOurs || request.url !== CONTRACT_PATH) {
      stream.end(`HTTP/1.1 ${isOurs ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const [api, isFree] = await Promise.all([opening, window.isFree()]);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if (!isFree) {
        socket.on('error', () => undefined).close(ELSEWHERE.closeCode);
        return;
      }
      window.take(socket);
      life.connected();
      socket.once('close', (code) => {
        if (window.current === null) life.parted(code === 1_006 ? 'lost' : 'said-goodbye');
      });
      serveContract(socket, api, { gotSnapshot: onReady, closesWindow: () => life.end() });
    });
  };
  let turn: Promise<void> = Promise.resolve();
  return {
    address,
    answer,
    /** One after the other, so that of two that come together the second sees the first. */
    connect(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
      turn = turn.catch(() => undefined).then(() => connect(request, stream, head));
      return turn;
    },
    shut: () => window.shut(),
  };
}
