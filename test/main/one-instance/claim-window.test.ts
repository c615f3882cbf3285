import { once } from 'node:events';
import { connect } from 'node:net';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { localSocketAddress, type SocketProfile } from '#main/local-socket/local-endpoint.ts';
import { LINE_BYTES } from '#main/local-socket/line-reader.ts';
import { claimWindow, type OpenWindowHost } from '#main/one-instance/claim-window.ts';
import { MOST_FILES, parseWindowOrder, windowOrders } from '#main/one-instance/window-messages.ts';
import { profileInNewFolder } from '../local-socket/socket-processes.ts';

const SCRIPT = fileURLToPath(new URL('window-process.ts', import.meta.url));
const endings: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A start of the window in a process of its own, which goes on once it is told to. */
function start({ folder }: SocketProfile, ...files: readonly string[]) {
  const child = spawn(process.execPath, [SCRIPT, folder, ...files], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  endings.push(() => (child.kill('SIGKILL'), exited));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null');
  return { child, exited, next, go: () => void child.stdin.write('go') };
}

/** The window of this process. */
async function own(profile: SocketProfile, host: Partial<OpenWindowHost> = {}) {
  const claim = await claimWindow(profile, [], { offerFiles: () => undefined, comeForward: () => 'came-forward', ...host });
  if (claim.outcome === 'claimed') endings.push(() => claim.release());
  return claim;
}

describe('a start of the window', () => {
  it('is the one window, of many at once, and each other hands its files to it', async () => {
    const profile = profileInNewFolder();
    const starts = Array.from({ length: 5 }, (_, at) => start(profile, `/files/${String(at)}.belic`));
    await Promise.all(starts.map((each) => each.next()));
    for (const each of starts) each.go();
    const firsts = await Promise.all(starts.map((each) => each.next()));
    const winner = firsts.findIndex((value) => (value as { outcome?: string }).outcome === 'claimed');
    expect(firsts.filter((_, at) => at !== winner)).toEqual(Array(4).fill({ outcome: 'handed-over', answer: 'came-forward' }));
    const heard: unknown[] = [];
    for (let left = 8; left > 0; left -= 1) heard.push(await starts[winner]?.next());
    const offered = heard.flatMap((each) => (typeof each === 'object' ? (each as { offered: string[] }).offered : [])).sort();
    expect(offered).toEqual([0, 1, 2, 3, 4].filter((at) => at !== winner).map((at) => `/files/${String(at)}.belic`));
  });

  it('takes the place of a window that was killed', async () => {
    const profile = profileInNewFolder();
    const killed = start(profile);
    await killed.next();
    killed.go();
    expect(await killed.next()).toMatchObject({ outcome: 'claimed' });
    killed.child.kill('SIGKILL');
    await killed.exited;
    expect(await own(profile)).toMatchObject({ outcome: 'claimed' });
  });

  it.skipIf(process.platform === 'win32')('does not wait for ever for a window that hangs', async () => {
    const profile = profileInNewFolder();
    const hanging = start(profile);
    await hanging.next();
    hanging.go();
    await hanging.next();
    hanging.child.kill('SIGSTOP');
    expect(await own(profile)).toEqual({ outcome: 'handed-over', answer: 'no-answer' });
  });

  it('hands over as many files as there are, in their order', async () => {
    const profile = profileInNewFolder();
    const taken: string[] = [];
    await own(profile, { offerFiles: (paths) => taken.push(...paths), comeForward: () => 'stayed-behind' });
    const files = Array.from({ length: 5_000 }, (_, at) => `/ordner/zażółć/${'日本'.repeat(at % 40)}/${String(at)}.belic`);
    expect(await claimWindow(profile, files, { offerFiles: () => undefined, comeForward: () => 'came-forward' })).toEqual({ outcome: 'handed-over', answer: 'stayed-behind' });
    expect(taken).toEqual(files);
  });

  it('that breaks off before its wish hands over nothing, and what it does not mean ends the connection', async () => {
    const profile = profileInNewFolder();
    const taken: string[] = [];
    await own(profile, { offerFiles: (paths) => taken.push(...paths) });
    for (const text of ['{"files":["/a"]}\n', '{"files":["/a"]}\n{"files":[7]}\n{"comeForward":true}\n', 'hello\n', '{"files":"/a"}\n']) {
      const socket = connect(localSocketAddress('window', profile) ?? '');
      socket.end(text);
      await once(socket.resume(), 'close');
    }
    expect(taken).toEqual([]);
  });
});

describe('what a start says', () => {
  it('fits into lines, whatever the paths are', () => {
    const worst = [...Array<string>(40).fill('\u0001'.repeat(4_096)), ...Array<string>(20_000).fill('/a'), 'x'.repeat(4_097)];
    const orders = windowOrders(worst);
    for (const order of orders) expect(Buffer.byteLength(JSON.stringify(order)) + 1).toBeLessThanOrEqual(LINE_BYTES);
    expect(orders.flatMap((order) => ('files' in order ? order.files : []))).toHaveLength(MOST_FILES);
    expect(orders.map((order) => parseWindowOrder(JSON.stringify(order)))).toEqual(orders);
  });
});
