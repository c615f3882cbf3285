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
  bridge = browserBridge({ protocol: 'http:', host: `127.0.0.1:${port}`, replace: () => undefined });
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

test('files go as their bytes, with the folders in their names', async () => {
  const asked = nextRequest();
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  void bridge.request('previewFiles', { files: [{ name: 'licenses/ä.belic', file: new File([bytes], 'ä.belic'), folder: null }] });
  const { argument } = await asked;
  expect(argument).toEqual({ files: [{ name: 'licenses/ä.belic', base64: Buffer.from(bytes).toString('base64') }] });
});

test('a file that cannot be read any more is a problem with its cause, and nothing is sent', async () => {
  const gone = new File([], 'gone.belic');
  gone.arrayBuffer = () => Promise.reject(new DOMException('moved away', 'NotFoundError'));
  const reply = await bridge.request('previewFiles', { files: [{ name: 'gone.belic', file: gone, folder: null }] });
  expect(reply).toMatchObject({ ok: false, code: 'unreadable', facts: { cause: 'read-failed', path: 'gone.belic' } });
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

test('when the host goes, requests under way and to come are answered, and the window is told once', async () => {
  let lost = 0;
  bridge.onLost(() => lost++);
  const asked = nextRequest();
  const underWay = bridge.request('refresh', {});
  await asked;
  peer.terminate();
  expect(await underWay).toMatchObject({ ok: false, code: 'connection-lost' });
  expect(await bridge.request('refresh', {})).toMatchObject({ ok: false, code: 'connection-lost' });
  expect(lost).toBe(1);
});
