import { describe, expect, test } from 'vitest';
import { DAY, type Duration } from '#core/time/instant.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { connect, connected } from './support/contract-client.ts';
import { serveWindow } from './support/served-window.ts';

const SHORT = { afterGoodbye: 30 as Duration, afterLoss: 30 as Duration, forFirst: DAY };
const LONG = { afterGoodbye: DAY, afterLoss: DAY, forFirst: DAY };

describe('a connection', () => {
  test('serves the contract to the page', async () => {
    const window = await serveWindow();
    const client = await connected(window, await window.comeIn());
    const reply = await client.ask('getSnapshot', {});
    expect(reply.ok && (reply.value as Snapshot).host).toBe('browser');
    expect(window.readied()).toBe(1);
    expect(await client.ask('noSuchRequest', {})).toMatchObject({ ok: false, code: 'request-refused' });
  });

  test.each([
    ['says no origin', null],
    ['has the origin null, as a sandboxed frame and a file have', 'null'],
    ['comes from another port of this computer, whose requests carry the cookie too', 'http://127.0.0.1:1'],
    ['comes from localhost', 'http://localhost'],
    ['comes from another site', 'https://attacker.example'],
    ['comes from a name that begins like ours', 'OURS.attacker.example'],
  ])('that %s is refused', async (_, origin) => {
    const window = await serveWindow();
    const cookie = await window.comeIn();
    expect(await connect(window, cookie, { origin: origin === null ? null : origin.replace('OURS', window.origin) })).toEqual({ status: 403 });
  });

  test('without the cookie, by another name of the server, or to another place is refused', async () => {
    const window = await serveWindow();
    const cookie = await window.comeIn();
    expect(await connect(window, null)).toEqual({ status: 403 });
    expect(await connect(window, `${cookie}x`)).toEqual({ status: 403 });
    expect(await connect(window, cookie, { host: 'attacker.example' })).toEqual({ status: 403 });
    expect(await connect(window, cookie, { path: '/other' })).toEqual({ status: 404 });
  });

  test.each([
    ['no JSON', 'hello'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no id', JSON.stringify({ request: 'getSnapshot', argument: {} })],
    ['an id that is a text', JSON.stringify({ id: '1', request: 'getSnapshot', argument: {} })],
    ['an id that is no whole number', JSON.stringify({ id: 0.5, request: 'getSnapshot', argument: {} })],
    ['a request that is no name', JSON.stringify({ id: 1, request: {}, argument: {} })],
    ['no argument', JSON.stringify({ id: 1, request: 'getSnapshot' })],
    ['bytes', Buffer.from(JSON.stringify({ id: 1, request: 'getSnapshot', argument: {} }))],
  ])('that is sent %s ends', async (_, message) => {
    const window = await serveWindow();
    const { socket, closed } = await connected(window, await window.comeIn());
    socket.send(message, { binary: typeof message !== 'string' });
    expect(await closed).toBe(1_008);
  });

  test('that is sent more than any portion of files needs ends', async () => {
    const window = await serveWindow();
    const { socket, closed } = await connected(window, await window.comeIn());
    socket.on('error', () => undefined).send('x'.repeat(32 * 1_024 * 1_024 + 1));
    expect([1_006, 1_009]).toContain(await closed);
  });

  test('that asks more at once than any page does ends', async () => {
    const window = await serveWindow();
    const client = await connected(window, await window.comeIn());
    for (let count = 0; count < 200; count += 1) void client.ask('getHistory', { since: null });
    expect(await client.closed).toBe(1_008);
  });

  test('is never compressed: what it carries could be guessed by its length', async () => {
    const window = await serveWindow();
    expect((await connected(window, await window.comeIn())).socket.extensions).toBe('');
  });
});

describe('what belongs to this host', () => {
  test('no path comes from a page, however it is put', async () => {
    const window = await serveWindow();
    const { ask } = await connected(window, await window.comeIn());
    const path = window.station.brings('a.belic', 'x');
    expect(await ask('previewFiles', { files: [{ name: 'a.belic', path }] })).toMatchObject({ ok: false, code: 'request-refused' });
    const mixed = [{ name: 'a.belic', base64: 'eA==' }, { name: 'a.belic', path }];
    expect(await ask('previewFiles', { files: mixed })).toMatchObject({ ok: false, code: 'request-refused' });
    expect(await ask('previewFiles', { files: [{ name: 'a.belic', base64: 'eA==' }] })).toMatchObject({ ok: true });
  });

  test('a native dialog and the clipboard are none of it', async () => {
    const window = await serveWindow();
    const { ask } = await connected(window, await window.comeIn());
    expect(await ask('chooseFiles', { what: 'files' })).toMatchObject({ ok: false, code: 'not-in-this-host' });
    expect(await ask('copyText', { text: 'x' })).toMatchObject({ ok: false, code: 'not-in-this-host' });
  });

  test('closing the window ends the program, once that was answered', async () => {
    const window = await serveWindow('token', LONG);
    const { ask } = await connected(window, await window.comeIn());
    expect(await ask('closeWindow', {})).toEqual({ ok: true, value: null });
    await window.ended;
  });
});

describe('one window', () => {
  test('a second one is turned away while the first is there, and does not disturb it', async () => {
    const window = await serveWindow();
    const cookie = await window.comeIn();
    const first = await connected(window, cookie);
    const second = await connected(window, cookie);
    expect(await second.closed).toBe(4_409);
    expect((await first.ask('getSnapshot', {})).ok).toBe(true);
    const page = await window.ask('GET /open-elsewhere', { Cookie: cookie });
    expect(page.body).toContain('This window is open already');
  });

  test('of two that come together one is turned away', async () => {
    const window = await serveWindow();
    const cookie = await window.comeIn();
    const both = await Promise.all([connected(window, cookie), connected(window, cookie)]);
    const codes = await Promise.race(both.map(({ closed }) => closed));
    expect(codes).toBe(4_409);
    expect(both.filter(({ socket }) => socket.readyState === socket.OPEN)).toHaveLength(1);
  });

  test('that is loaded again takes its own place, even before the earlier connection is gone', async () => {
    const window = await serveWindow('token', LONG);
    const cookie = await window.comeIn();
    const before = await connected(window, cookie);
    // A connection whose other end is gone without a word: it answers no ping.
    before.socket.pause();
    const after = await connected(window, cookie);
    expect((await after.ask('getSnapshot', {})).ok).toBe(true);
    before.socket.resume();
    expect(await before.closed).toBe(1_006);
    expect((await after.ask('getSnapshot', {})).ok).toBe(true);
  });

  test('ends the program soon after it was closed', async () => {
    const window = await serveWindow('token', SHORT);
    const { socket } = await connected(window, await window.comeIn());
    socket.close(1_001);
    await window.ended;
  });

  test('ends the program somewhat later where it was lost', async () => {
    const window = await serveWindow('token', { ...LONG, afterLoss: 30 as Duration });
    const { socket } = await connected(window, await window.comeIn());
    socket.terminate();
    await window.ended;
  });

  test('that never comes, though it was let in, ends it too', async () => {
    const window = await serveWindow('token', { ...LONG, forFirst: 30 as Duration });
    await window.comeIn();
    await window.ended;
  });
});
