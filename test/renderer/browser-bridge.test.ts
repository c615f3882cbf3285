import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket as Peer } from 'ws';
import type { LicensingBridge } from '#renderer/state/bridge.ts';
import { browserBridge } from '#renderer/state/browser-bridge.ts';

let server: WebSocketServer;
let bridge: LicensingBridge;
let peer: Peer;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/contract' });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  bridge = browserBridge({ location: { protocol: 'http:', host: `127.0.0.1:${port}`, replace: () => undefined }, key: 'secret' }, [1, 1, 1]);
  [peer] = (await connected) as [Peer];
});

afterEach(() => {
  for (const client of server.clients) client.terminate();
  server.close();
});

async function nextRequest(): Promise<{ id: number; request: string; argument: unknown }> {
  const [data] = (await once(peer, 'message')) as [Buffer];
  return JSON.parse(data.toString()) as { id: number; request: string; argument: unknown };
}

const answer = (id: number, reply: unknown): void => peer.send(JSON.stringify({ id, reply }));

test('replies find their requests, in whichever order they come', async () => {
  const firstAsked = nextRequest();
  const first = bridge.request('copyText', { text: 'one' });
  const firstMessage = await firstAsked;
  const secondAsked = nextRequest();
  const second = bridge.request('closeWindow', {});
  const secondMessage = await secondAsked;
  expect([firstMessage.request, secondMessage.request]).toEqual(['copyText', 'closeWindow']);
  answer(secondMessage.id, { ok: true, value: null });
  answer(firstMessage.id, { ok: false, code: 'not-in-this-host', facts: {} });
  expect(await first).toEqual({ ok: false, code: 'not-in-this-host', facts: {} });
  expect(await second).toEqual({ ok: true, value: null });
});

test('an event reaches everyone who listens, until they stop', async () => {
  const heard: unknown[] = [];
  const end = bridge.onEvent((event) => heard.push(event));
  const asked = nextRequest();
  const replied = bridge.request('closeWindow', {});
  const { id } = await asked;
  peer.send(JSON.stringify({ event: 'workProgressed', payload: { done: 1, known: 2 } }));
  answer(id, { ok: true, value: null });
  await replied;
  end();
  expect(heard).toEqual([{ event: 'workProgressed', payload: { done: 1, known: 2 } }]);
});

test('a connection that closes is made again: what was under way says so, what is asked meanwhile is answered, and a snapshot comes', async () => {
  let lost = 0;
  bridge.onLost(() => lost++);
  const heard: unknown[] = [];
  bridge.onEvent((event) => heard.push(event));
  const asked = nextRequest();
  const underWay = bridge.request('commitImport', { previewId: 'a' });
  await asked;
  const again = once(server, 'connection') as Promise<[Peer]>;
  peer.close(1_009);
  expect(await underWay).toEqual({ ok: false, code: 'connection-lost', facts: { interrupted: 'yes' } });
  const meanwhile = bridge.request('copyText', { text: 'x' });
  [peer] = await again;
  const answered = new Promise<void>((resolve) => {
    peer.on('message', (data: Buffer) => {
      const { id, request } = JSON.parse(data.toString()) as { id: number; request: string };
      answer(id, { ok: true, value: request === 'getSnapshot' ? { sequence: 7 } : null });
      if (request === 'copyText') resolve();
    });
  });
  await answered;
  expect(await meanwhile).toEqual({ ok: true, value: null });
  expect(heard).toEqual([{ event: 'licensingChanged', payload: { sequence: 7 } }]);
  expect(lost).toBe(0);
});

test('when the host cannot be reached again, requests under way and to come are answered, and the window is told once', async () => {
  let lost = 0;
  const asked = nextRequest();
  const underWay = bridge.request('refresh', {});
  await asked;
  bridge.onLost(() => lost++);
  const gone = new Promise<void>((resolve) => bridge.onLost(resolve));
  server.close();
  peer.terminate();
  expect(await underWay).toMatchObject({ ok: false, code: 'connection-lost' });
  const meanwhile = bridge.request('refresh', {});
  await gone;
  expect(await meanwhile).toEqual({ ok: false, code: 'connection-lost', facts: {} });
  expect(await bridge.request('refresh', {})).toEqual({ ok: false, code: 'connection-lost', facts: {} });
  expect(lost).toBe(1);
});

test('a host that says that it ends is not tried again', async () => {
  const gone = new Promise<void>((resolve) => bridge.onLost(resolve));
  server.on('connection', () => expect.unreachable('it was tried again'));
  peer.close(1_001);
  await gone;
  expect(await bridge.request('refresh', {})).toEqual({ ok: false, code: 'connection-lost', facts: {} });
});
