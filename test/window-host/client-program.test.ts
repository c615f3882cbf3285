import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Snapshot } from '#core/contract/snapshot.ts';
import { ROOT } from '../../tools/setup/folders.mjs';
import { childrenOf } from './support/process-children.ts';
import { windowProtocols } from '../browser-host/support/window-protocols.ts';
import { bundledProgram } from '../command-line/support/bundle.ts';

let checkout: string;
const running: (() => Promise<unknown>)[] = [];

beforeAll(() => {
  // A checkout of its own, so that the demonstration of this one stays as it is.
  checkout = mkdtempSync(join(tmpdir(), 'licensing-checkout-'));
  symlinkSync(dirname(bundledProgram('client')), join(checkout, 'dist'));
  for (const name of ['node_modules', 'examples', 'package.json']) symlinkSync(join(ROOT, name), join(checkout, name));
});
afterAll(() => {
  rmSync(checkout, { recursive: true, force: true });
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((end) => end()));
});

/** The client's program, running without a display, as in a terminal. */
function start(...words: readonly string[]) {
  const environment = { PATH: process.env['PATH'] ?? '', HOME: checkout, TZ: 'UTC' };
  const child = spawn(process.execPath, [join(checkout, 'dist', 'client.mjs'), ...words], { env: environment, cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      for (const listener of [...listeners]) listener();
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  running.push(() => (child.kill('SIGKILL'), ended));
  return {
    child,
    ended,
    written: () => written,
    /** Waits until a text is written, and gives what the pattern finds in it. */
    says: (pattern: RegExp): Promise<RegExpExecArray> =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(written);
          if (found === null) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
        void ended.then(() => reject(new Error(`it ended without ${String(pattern)}: ${written}`)));
      }),
  };
}

/** Comes in by the code, and gives the first snapshot, over a connection that stays open. */
async function comeIn(client: ReturnType<typeof start>): Promise<{ snapshot: Snapshot; socket: WebSocket }> {
  const [, address = '', code = ''] = await client.says(/address\s+(http\S+)\s+code\s+(\S+)/);
  const { origin } = new URL(address);
  const answer = await fetch(`${origin}/code`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams({ code }) });
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1).join('');
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/contract`, windowProtocols(await answer.text()), { headers: { origin, cookie } });
  await once(socket, 'open');
  socket.send(JSON.stringify({ id: 1, request: 'getSnapshot', argument: {} }));
  for await (const [data] of on(socket, 'message')) {
    const message = JSON.parse(String(data)) as { id?: number; reply: { value: Snapshot } };
    if (message.id === 1) return { snapshot: message.reply.value, socket };
  }
  throw new Error('no answer');
}

/** Where the demonstration's service answers, as the terminal says it. */
async function addressOfService(client: ReturnType<typeof start>): Promise<string> {
  const [, address = ''] = await client.says(/entitlement service answers at (http:\S+)\. /);
  return address;
}

async function answers(service: string): Promise<boolean> {
  return fetch(`${service}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function commandOf(pid: number): string {
  return readFileSync(`/proc/${String(pid)}/cmdline`, 'latin1');
}

describe('the client’s program', () => {
  test('opens the demonstration: says where its files are, and how to get in', async () => {
    const client = start('--demonstration');
    const { snapshot } = await comeIn(client);
    const folder = join(checkout, '.cache', 'demonstration');
    expect(snapshot.demonstration).toEqual({ time: 'now', filesFolder: join(folder, 'files') });
    expect(snapshot.workstation.profileFolder).toBe(join(folder, 'profile'));
    expect(snapshot.profile.ok && snapshot.profile.value.applications.filter(({ canStart }) => canStart).map(({ decision }) => decision.application.name)).toEqual([
      'Demo Drainage',
      'Demo Modeler',
      'Demo Structures',
    ]);
    expect(client.written()).toContain('There is no display here to show a window on.');
    expect(client.written()).toContain(join(folder, 'files'));
    for (const account of ['anna', 'bruno', 'clara', 'admin']) expect(client.written()).toMatch(new RegExp(`${account}@demo\\.example, password \\S+: \\S`));
    expect(client.written()).toMatch(/ssh -L (\d+):127\.0\.0\.1:\1 /);
    await client.says(/The window is open in your browser/);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends cleanly, with its host, by %s', async (signal) => {
    const client = start('--demonstration');
    const { socket } = await comeIn(client);
    const closed = once(socket, 'close');
    client.child.kill(signal);
    expect(await client.ended).toBe(0);
    await closed;
    expect(await answers(await addressOfService(client))).toBe(false);
  });

  test('takes its host along, and the demonstration’s service, when it is killed', async () => {
    const client = start('--demonstration');
    const { socket } = await comeIn(client);
    const closed = once(socket, 'close');
    const service = await addressOfService(client);
    expect(await answers(service)).toBe(true);
    client.child.kill('SIGKILL');
    await closed;
    await expect.poll(() => answers(service), { timeout: 30_000 }).toBe(false);
  });

  test('says that the demonstration’s service ended, and goes on without it', async () => {
    const client = start('--demonstration');
    const { socket } = await comeIn(client);
    const service = childrenOf(client.child.pid ?? 0).find((pid) => commandOf(pid).includes('demonstration-service')) ?? 0;
    process.kill(service, 'SIGKILL');
    await client.says(/The entitlement service of the demonstration ended\. The client goes on without it/);
    socket.send(JSON.stringify({ id: 2, request: 'refresh', argument: {} }));
    for await (const [data] of on(socket, 'message')) {
      const message = JSON.parse(String(data)) as { id?: number; reply: { ok: boolean } };
      if (message.id !== 2) continue;
      expect(message.reply.ok).toBe(true);
      break;
    }
    client.child.kill('SIGINT');
    expect(await client.ended).toBe(0);
  });

  test('ends when its window is closed', async () => {
    const client = start('--demonstration');
    const { socket } = await comeIn(client);
    socket.send(JSON.stringify({ id: 2, request: 'closeWindow', argument: {} }));
    expect(await client.ended).toBe(0);
  });

  test('keeps the demonstration, unless a fresh one is asked for', async () => {
    const issuer = (): string => readFileSync(join(checkout, '.cache', 'demonstration', 'service', 'made.json'), 'utf8');
    for (const words of [['--demonstration'], ['--demonstration', '--fresh']]) {
      const before = issuer();
      const client = start(...words);
      await client.says(/code\s+\S+/);
      expect(issuer() === before).toBe(!words.includes('--fresh'));
      expect(client.written().includes('Making the demonstration')).toBe(words.includes('--fresh'));
      client.child.kill('SIGINT');
      await client.ended;
    }
  });

  test('offers the files that it was given for import', async () => {
    const files = join(checkout, '.cache', 'demonstration', 'files');
    const client = start('--demonstration', join('.cache', 'demonstration', 'files', 'demo-modeler.belic'), join(files, 'demo-review.xml'));
    const { snapshot } = await comeIn(client);
    expect(snapshot.importQueue.waiting).toBeGreaterThan(0);
  });

  test('started once more brings the open window its files, says so and ends, and makes no demonstration anew below it', async () => {
    const client = start('--demonstration');
    const { socket } = await comeIn(client);
    const told = new Promise<Snapshot>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const message = JSON.parse(String(data)) as { event?: string; payload: Snapshot };
        if (message.event === 'licensingChanged' && message.payload.importQueue.waiting > 0) resolve(message.payload);
      });
    });
    const second = start('--demonstration', join('.cache', 'demonstration', 'files', 'demo-modeler.belic'));
    expect(await second.ended).toBe(0);
    expect(second.written()).toBe('The client is running already: open the address that the terminal shows in which it was started. It has the file.\n');
    expect((await told).importQueue.next).toBe('demo-modeler.belic');
    const issuer = readFileSync(join(checkout, '.cache', 'demonstration', 'service', 'made.json'), 'utf8');
    const fresh = start('--demonstration', '--fresh');
    expect(await fresh.ended).toBe(1);
    expect(fresh.written()).toContain('The demonstration was not made anew, because its window is open.');
    expect(readFileSync(join(checkout, '.cache', 'demonstration', 'service', 'made.json'), 'utf8')).toBe(issuer);
    // The own profile's window is another one.
    await start().says(/code\s+\S+/);
  });

  test('works on this user’s own profile where no demonstration is asked for', async () => {
    const { snapshot } = await comeIn(start());
    expect(snapshot.demonstration).toBeNull();
    expect(snapshot.workstation.profileFolder).toBe(join(checkout, '.local', 'share', 'licensing-client'));
    expect(existsSync(join(checkout, '.local', 'share', 'licensing-client', 'profile.json'))).toBe(true);
  });

  test('has the gate started at login where the person chooses that: by the words in the desktop’s entry, which do start it', async () => {
    const { socket, snapshot } = await comeIn(start());
    expect(snapshot).toMatchObject({ whyNoLoginStart: null, settings: { startAtLogin: false } });
    const change = async (startAtLogin: boolean): Promise<void> => {
      socket.send(JSON.stringify({ id: 3, request: 'changeSettings', argument: { startAtLogin } }));
      for await (const [data] of on(socket, 'message')) {
        const message = JSON.parse(String(data)) as { id?: number; reply: { ok: boolean } };
        if (message.id !== 3) continue;
        expect(message.reply.ok).toBe(true);
        return;
      }
    };
    await change(true);
    const entry = join(checkout, '.config', 'autostart', 'licensing-client-gate.desktop');
    const [, exec = ''] = /^Exec=(.*)$/m.exec(readFileSync(entry, 'utf8')) ?? [];
    const gate = spawn('sh', ['-c', `exec ${exec}`], { env: { PATH: process.env['PATH'] ?? '', HOME: checkout }, stdio: 'ignore' });
    const ended = once(gate, 'exit');
    await expect.poll(() => existsSync(join(checkout, '.local', 'share', 'licensing-client', 'gate.sock')), { timeout: 60_000 }).toBe(true);
    gate.kill();
    await ended;
    await change(false);
    expect(existsSync(entry)).toBe(false);
  });

  test('whose host is killed says so, and that nothing is lost', async () => {
    const client = start('--demonstration');
    await comeIn(client);
    const host = childrenOf(client.child.pid ?? 0).find((pid) => commandOf(pid).includes('browser-host')) ?? 0;
    process.kill(host, 'SIGKILL');
    expect(await client.ended).toBe(1);
    expect(client.written()).toContain('The client ended unexpectedly. Nothing that was confirmed is lost; start it again.\n');
  });

  test('says what it does not understand', async () => {
    const client = start('--demonstartion');
    expect(await client.ended).toBe(2);
    expect(client.written()).toContain('--demonstartion');
    expect(readdirSync(checkout)).toContain('dist');
  });
});
