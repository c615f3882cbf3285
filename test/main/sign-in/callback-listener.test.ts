import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listenForCallback, type CallbackListener } from '#main/sign-in/callback-listener.ts';
import { addressOf, loopbackPeer, ownerIn } from '#main/sign-in/loopback-peer.ts';

const LINK = 'https://licensing.example.com/oidc/auth?state=secret';

async function listens(): Promise<CallbackListener> {
  const listener = await listenForCallback('the-state', 'en');
  onTestFinished(() => listener.close());
  return listener;
}

/** Connects and says nothing. */
async function idles(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

describe('who waits for a browser', () => {
  test('lets it in whatever else is connected and says nothing', async () => {
    const listener = await listens();
    const { port } = new URL(listener.redirectUri);
    const first = await idles(Number(port));
    const isClosed = once(first, 'close');
    for (let count = 0; count < 60; count += 1) await idles(Number(port));
    await isClosed;
    const came = fetch(`${listener.redirectUri}?state=the-state&code=c`);
    const callback = await listener.callback;
    if (typeof callback === 'string') throw new Error(callback);
    callback.answer('signed-in');
    expect((await came).status).toBe(200);
  });

  test('starts it with an address of its own that says nothing of the sign-in, and another one each time', async () => {
    const listener = await listens();
    const [one, other] = [listener.startAddress(LINK), listener.startAddress(LINK)];
    expect(one).not.toBe(other);
    for (const secret of ['secret', 'the-state', 'example']) expect(one).not.toContain(secret);
    for (const address of [one, other]) {
      const sent = await fetch(address, { redirect: 'manual' });
      expect([sent.status, sent.headers.get('location'), sent.headers.get('referrer-policy'), sent.headers.get('cache-control')]).toEqual([302, LINK, 'no-referrer', 'no-store']);
    }
    expect((await fetch(`${one}x`, { redirect: 'manual' })).status).toBe(404);
    expect((await fetch(one, { method: 'POST', redirect: 'manual' })).status).toBe(404);
  });

  test.runIf(process.platform === 'linux')('sends this user on as often as they come, since the system tells who they are', async () => {
    const listener = await listens();
    const address = listener.startAddress(LINK);
    for (let count = 0; count < 3; count += 1) expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  });

  test.skipIf(process.platform === 'linux')('sends on only the first where nobody can tell who asks, and a second one ends the sign-in', async () => {
    const listener = await listens();
    const address = listener.startAddress(LINK);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(410);
    expect(await listener.callback).toBe('opened-twice');
  });
});

describe.runIf(process.platform === 'linux')('the owner of a connection', () => {
  test('is who made it, as the system tells', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const client = await idles(port);
    const [socket] = await accepted;
    onTestFinished(() => void socket.destroy());
    expect(await loopbackPeer(socket)).toBe('this-user');
    const addresses = [addressOf(socket.remotePort ?? 0), addressOf(port)] as const;
    const table = readFileSync('/proc/net/tcp', 'latin1');
    expect(ownerIn(table, addresses, process.getuid?.() ?? -1)).toBe('this-user');
    expect(client.localPort).toBe(socket.remotePort);
    const line = (state: string, owner: number): string => `  0: ${addresses[0]} ${addresses[1]} ${state} 00000000:00000000 00:00000000 00000000 ${String(owner)} 0 4711`;
    // Another user's; root's; and one that its owner has closed, which the table shows as root's.
    expect([line('01', 1001), line('01', 0), line('04', 0), line('08', 1000), ''].map((one) => ownerIn(one, addresses, 1000))).toEqual(['another', 'this-user', 'another', 'this-user', 'another']);
  });
});
