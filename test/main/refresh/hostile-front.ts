import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** How what stands before a service behaves. */
export type Manner = 'honest' | 'silent' | 'refuses' | 'breaks-off' | 'status-500' | 'status-503' | 'half' | 'garbage' | 'web-page' | 'wrong-type' | 'huge' | 'drips' | 'swallows' | 'holds' | 'redirects' | 'replays';

/** Something that stands before a service: honest until it is told otherwise. */
export interface HostileFront {
  readonly url: string;
  manner: Manner;
  /** For these paths only; for all of them while it is empty. */
  only: readonly string[];
  /** What was asked for, in order. */
  readonly asked: string[];
  /** Resolves once this path is asked for again. */
  readonly isAsked: (path: string) => Promise<void>;
  /** Answers what is held, honestly, and is honest from then on. */
  readonly release: () => void;
}

/** Stands before a service until the test is over. */
export async function hostileFront(service: string): Promise<HostileFront> {
  const recorded = new Map<string, { readonly type: string; readonly body: Buffer }>();
  const sockets = new Set<Socket>();
  let held = Promise.withResolvers<null>();
  let waiting: { readonly path: string; readonly tell: () => void }[] = [];
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const front: HostileFront = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    manner: 'honest',
    only: [],
    asked: [],
    isAsked: (path) => new Promise((resolve) => waiting.push({ path, tell: resolve })),
    release: () => {
      front.manner = 'honest';
      held.resolve(null);
      held = Promise.withResolvers();
    },
  };
  return front;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    front.asked.push(path);
    for (const one of waiting.filter((each) => each.path === path)) one.tell();
    waiting = waiting.filter((each) => each.path !== path);
    const manner = front.only.length === 0 || front.only.includes(path) ? front.manner : 'honest';
    const json = { 'content-type': 'application/json' };
    switch (manner) {
      case 'silent':
        return;
      case 'refuses':
        response.destroy();
        return;
      case 'status-500':
        response.writeHead(500, json).end('{"error":{"code":"unexpected","message":"x"}}');
        return;
      case 'status-503':
        response.writeHead(503, { ...json, 'retry-after': '90' }).end('{"error":{"code":"not-ready","message":"x"}}');
        return;
      case 'garbage':
        response.writeHead(200, json).end(Buffer.from([0, 255, 254, 10, 13, 7]));
        return;
      case 'web-page':
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome to the hotel</title>');
        return;
      case 'redirects':
        response.writeHead(307, { location: 'http://127.0.0.1:9/v1/policy' }).end();
        return;
      case 'huge': {
        response.writeHead(200, json);
        const part = Buffer.alloc(1_048_576, '"');
        const more = (): void => {
          while (!response.destroyed && response.write(part));
        };
        response.on('drain', more);
        response.on('error', () => undefined);
        more();
        return;
      }
      case 'drips': {
        response.writeHead(200, json);
        const timer = setInterval(() => response.write(' '), 100);
        response.once('close', () => clearInterval(timer));
        return;
      }
      case 'honest':
      case 'swallows':
      case 'holds':
      case 'breaks-off':
      case 'half':
      case 'wrong-type':
      case 'replays': {
        const known = recorded.get(path);
        if (manner === 'replays' && known !== undefined) {
          response.writeHead(200, { 'content-type': known.type }).end(known.body);
          return;
        }
        if (manner === 'holds') await held.promise;
        const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
        const answered = await fetch(`${service}${path}`, {
          method: request.method ?? 'GET',
          headers: { authorization, 'content-type': type },
          ...(parts.length === 0 ? {} : { body: Buffer.concat(parts) }),
        });
        const body = Buffer.from(await answered.arrayBuffer());
        const own = answered.headers.get('content-type') ?? '';
        if (answered.ok) recorded.set(path, { type: own, body });
        // The service did it, and nobody hears of that.
        if (manner === 'swallows') return;
        if (manner === 'breaks-off') response.destroy();
        else if (manner === 'half') {
          response.writeHead(answered.status, { 'content-type': own, 'content-length': String(body.length) });
          response.write(body.subarray(0, body.length / 2), () => response.destroy());
        } else response.writeHead(answered.status, { 'content-type': manner === 'wrong-type' ? 'text/plain' : own }).end(body);
      }
    }
  }
}
