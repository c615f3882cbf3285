import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import type { LineConnection } from '#main/local-socket/line-connection.ts';
import { LINE_BYTES } from '#main/local-socket/line-reader.ts';
import { serveLocalSocket, type ServedEndpoint } from '#main/local-socket/serve-local-socket.ts';
import { profileInNewFolder } from './socket-processes.ts';

const MOST = 4;
let served: ServedEndpoint;
let profile: ReturnType<typeof profileInNewFolder>;
let heard: string[];
let connections: LineConnection[];
let onHeard: (text: string, connection: LineConnection) => void;

beforeEach(async () => {
  profile = profileInNewFolder();
  [heard, connections, onHeard] = [[], [], () => undefined];
  const result = await serveLocalSocket({
    endpoint: 'gate',
    profile,
    mostConnections: MOST,
    onConnection(connection) {
      connections.push(connection);
      const hear = (text: string): void => {
        heard.push(text);
        onHeard(text, connection);
      };
      connection.onLine(hear, (fault) => {
        hear(fault);
        connection.send({ error: fault });
      });
    },
  });
  if (result.outcome !== 'serving') throw new Error(result.outcome);
  served = result;
});
afterEach(async () => {
  await served.close();
});

async function raw(): Promise<Socket> {
  const socket = connect(served.address);
  await once(socket, 'connect');
  return socket;
}

/** Waits until the server has heard so many lines or faults. */
async function hears(count: number): Promise<string[]> {
  if (heard.length < count) await new Promise<void>((resolve) => (onHeard = () => heard.length >= count && resolve()));
  return heard;
}

async function everything(socket: Socket): Promise<string> {
  let all = '';
  for await (const piece of socket) all += String(piece);
  return all;
}

describe.skipIf(process.platform === 'win32')('a line connection', () => {
  it('makes one line of halves, and several of one piece', async () => {
    const socket = await raw();
    const text = '{"a":"ż日本"}\n{"b":1}\n';
    for (const byte of Buffer.from(text)) {
      if (!socket.write(Buffer.of(byte))) await once(socket, 'drain');
    }
    socket.write('one\n\ntwo\r\nhalf');
    expect(await hears(5)).toEqual(['{"a":"ż日本"}', '{"b":1}', 'one', '', 'two\r']);
    socket.end();
    await connections[0]?.ended;
    expect(heard).toHaveLength(5);
  });

  it('takes a line of exactly the limit', async () => {
    const socket = await raw();
    socket.write(`${'x'.repeat(LINE_BYTES - 1)}\n`);
    expect((await hears(1))[0]).toHaveLength(LINE_BYTES - 1);
    socket.destroy();
  });

  it.each([
    ['that has an end', `${'x'.repeat(LINE_BYTES)}\n{"late":1}\n`],
    ['that never ends', 'x'.repeat(40 * LINE_BYTES)],
  ])('answers a line that is too long and closes, %s', async (_, text) => {
    const socket = await raw();
    socket.end(text);
    expect(await everything(socket)).toBe('{"error":"line-too-long"}\n');
    expect(heard).toEqual(['line-too-long']);
    expect(await connections[0]?.ended).toBe('closed-here');
  });

  it('names a line that is not UTF-8, and goes on', async () => {
    const socket = await raw();
    socket.write(Buffer.concat([Buffer.of(0xc3, 0x28, 0x0a), Buffer.of(0xed, 0xa0, 0x80, 0x0a), Buffer.from('fine\n')]));
    expect(await hears(3)).toEqual(['not-utf8', 'not-utf8', 'fine']);
    socket.destroy();
  });

  it('is dropped when the other side does not read', async () => {
    const socket = await raw();
    socket.pause();
    socket.write('go\n');
    await hears(1);
    const [connection] = connections;
    for (let sent = 0; sent < 200; sent += 1) connection?.send({ text: 'x'.repeat(60_000) });
    expect(await connection?.ended).toBe('too-slow');
    socket.destroy();
  });

  it('carries objects both ways, and lets a line that does not fit be known at once', async () => {
    const client = await connectLocalSocket('gate', profile);
    const answered = new Promise<string>((resolve) => client?.onLine(resolve));
    onHeard = (text, connection) => connection.send({ heard: JSON.parse(text) as unknown });
    client?.send({ text: 'line\nbreak' });
    expect(JSON.parse(await answered)).toEqual({ heard: { text: 'line\nbreak' } });
    expect(() => client?.send({ text: 'x'.repeat(LINE_BYTES) })).toThrow(RangeError);
    client?.close();
    expect(await client?.ended).toBe('closed-here');
    expect(await connections[0]?.ended).toBe('closed-there');
    client?.send({ after: 'the end' });
  });

  it('is one of a bounded number', async () => {
    const sockets = await Promise.all(Array.from({ length: MOST }, raw));
    for (const socket of sockets) socket.write('in\n');
    await hears(MOST);
    const oneMore = connect(served.address).on('error', () => undefined);
    await once(oneMore, 'close');
    expect(connections).toHaveLength(MOST);
    sockets[0]?.destroy();
    await connections[0]?.ended;
    (await raw()).write('in again\n');
    expect(await hears(MOST + 1)).toContain('in again');
    for (const socket of sockets) socket.destroy();
  });
});
