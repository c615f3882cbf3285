import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decisionJson } from '#core/status/decision-json.ts';
import { undetermined } from '#core/status/undetermined.ts';
import { createApplicationLauncher } from '#main/applications/create-application-launcher.ts';
import { ROOT } from '../../../tools/setup/folders.mjs';
import { product } from '../../core/status/builders.ts';
import { registrationText } from './registration-text.ts';

const APPLICATION = join(import.meta.dirname, 'answering-process.ts');
const KEY = { productId: product(4100), featureString: '' };
const DECISION = undetermined({ ...KEY, name: 'Demo Modeler', version: null }, 'store-full');

/** A started application as it speaks to the test. */
interface Speaking {
  readonly socket: Socket;
  /** The next line it says. */
  readonly said: () => Promise<string>;
}

describe('a registered application', () => {
  let base = '';
  let folder = '';
  let socketPath = '';
  let server: Server;
  const waiting: ((one: Speaking) => void)[] = [];
  const nextApplication = (): Promise<Speaking> => new Promise((resolve) => waiting.push(resolve));
  const register = (name: string, fields: Readonly<Record<string, unknown>> = {}): void => {
    const command = [process.execPath, APPLICATION, socketPath, 'two words', '$HOME; `date`', '"'];
    writeFileSync(join(folder, name), registrationText({ command, ...fields }));
  };

  beforeEach(async () => {
    base = mkdtempSync(join(tmpdir(), 'licensing-launcher-'));
    folder = join(base, 'applications.d');
    mkdirSync(folder);
    socketPath = join(base, 'socket');
    server = createServer((socket) => {
      const lines: string[] = [];
      let wanted: ((line: string) => void) | null = null;
      socket.setEncoding('utf8').on('data', (text: string) => {
        for (const line of text.split('\n').filter((one) => one !== '')) {
          if (wanted === null) lines.push(line);
          else wanted(line);
          wanted = null;
        }
      });
      socket.on('error', () => undefined);
      const said = (): Promise<string> => new Promise((resolve) => {
        const line = lines.shift();
        if (line === undefined) wanted = resolve;
        else resolve(line);
      });
      waiting.shift()?.({ socket, said });
    });
    await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  });
  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(base, { recursive: true });
  });

  it('is started without a shell, with the answer it runs on, in its own folder; and it is known when it ends', async () => {
    register('a.json', { workingFolder: folder });
    const launcher = createApplicationLauncher({ path: folder, isOverride: true }, { DEMO_COLOUR: 'blue', LICENSING_DECISION: 'old' });
    const connected = nextApplication();
    expect(await launcher.start(KEY, DECISION)).toEqual({ ok: true });
    expect(launcher.isRunning(KEY)).toBe(true);
    expect(launcher.isRunning({ ...KEY, featureString: 'CIVIL' })).toBe(false);
    const { socket, said } = await connected;
    const found = JSON.parse(await said()) as Readonly<Record<string, unknown>>;
    expect(found).toMatchObject({ words: ['two words', '$HOME; `date`', '"'], folder, colour: 'blue' });
    expect(JSON.parse(String(found['decision']))).toEqual({ schema: 1, ...decisionJson(DECISION) });

    const changed = new Promise<void>((resolve) => {
      const end = launcher.onChange(() => {
        if (launcher.isRunning(KEY)) return;
        end();
        resolve();
      });
    });
    socket.write('end\n');
    await changed;
    expect(launcher.isRunning(KEY)).toBe(false);
  });

  it('may run twice, and still runs while one of them does', async () => {
    register('a.json');
    const launcher = createApplicationLauncher({ path: folder, isOverride: true });
    const both = Promise.all([nextApplication(), nextApplication()]);
    await launcher.start(KEY, DECISION);
    await launcher.start(KEY, DECISION);
    const [first, second] = await both;
    for (const one of [first, second]) {
      const ended = new Promise<void>((resolve) => {
        const end = launcher.onChange(() => {
          end();
          resolve();
        });
      });
      one.socket.write('end\n');
      await ended;
      expect(launcher.isRunning(KEY)).toBe(one === first);
    }
  });

  it('outlives the window that started it', async () => {
    register('a.json');
    const connected = nextApplication();
    const starter = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'starting-process.ts'), folder, '4100'], { cwd: ROOT });
    expect(JSON.parse(starter.stdout)).toEqual({ ok: true });
    const { socket, said } = await connected;
    await said();
    socket.write('still there?\n');
    expect(await said()).toBe('here');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.write('end\n');
    await gone;
  });

  it.each([
    ['its program is not there', { command: ['/nowhere/modeler'] }, 'ENOENT'],
    ['its program is a folder', { command: [tmpdir()] }, 'EACCES'],
    ['its working folder is not there', { workingFolder: '/nowhere' }, 'ENOENT'],
    ['its working folder is a file', { workingFolder: APPLICATION }, 'ENOTDIR'],
  ])('is not started where %s, and does not count as running', async (_, fields, errno) => {
    register('a.json', fields);
    const launcher = createApplicationLauncher({ path: folder, isOverride: true });
    expect(await launcher.start(KEY, DECISION)).toEqual({ ok: false, errno });
    expect(launcher.isRunning(KEY)).toBe(false);
  });

  it('is not started with more in its environment than the system takes, and that is no crash', async () => {
    register('a.json');
    const launcher = createApplicationLauncher({ path: folder, isOverride: true }, { LARGE: 'x'.repeat(4_000_000) });
    expect(await launcher.start(KEY, DECISION)).toEqual({ ok: false, errno: 'E2BIG' });
  });

  it('is looked for anew at each call, and a change of the folder is told', async () => {
    const launcher = createApplicationLauncher({ path: folder, isOverride: true });
    expect(launcher.registered()).toEqual([]);
    expect(await launcher.start(KEY, DECISION)).toEqual({ ok: false, errno: 'ENOENT' });
    const changed = new Promise<void>((resolve) => {
      const end = launcher.onChange(() => {
        if (launcher.registered().length === 0) return;
        end();
        resolve();
      });
    });
    register('a.json');
    await changed;
    expect(launcher.registered()).toMatchObject([{ ...KEY, name: 'Demo Modeler', version: [10, 16, 2, 34] }]);
    register('a.json', { name: 'Another name' });
    expect(launcher.registered()).toMatchObject([{ name: 'Another name' }]);
    chmodSync(join(folder, 'a.json'), 0o600);
    expect(launcher.registered()).toHaveLength(1);
    rmSync(folder, { recursive: true });
    expect(launcher.registered()).toEqual([]);
  });
});
