import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startDisplay, type Display } from '../electron/support/display.ts';
import { shellProgram, SWITCHES } from '../electron/support/launch-shell.ts';
import { shownPages } from '../electron/support/shown-pages.ts';
import { WHY_NO_SHELL } from '../electron/support/shell-suite.ts';
import { installTree, type InstalledPlace } from './support/installed-place.ts';
import { addressOncePageShows } from './support/page-over-devtools.ts';
import { packagedTree, WHY_NO_TREE } from './support/packaged-tree.ts';

/**
 * The window of a package, in the tests' old Electron. Its profile needs a newer Node than that has (better-sqlite3), so what the window
 * shows is that the profile cannot be opened; everything else of it is as it is packed.
 */
describe.skipIf(WHY_NO_TREE !== null || WHY_NO_SHELL !== null)('the window of a package', () => {
  const tree = packagedTree();
  const started: ChildProcess[] = [];
  let [place, display]: [InstalledPlace | null, Display | null] = [null, null];
  beforeAll(async () => {
    if (WHY_NO_TREE !== null || WHY_NO_SHELL !== null) return;
    place = installTree(tree.folder);
    display = await startDisplay();
  });
  afterEach(async () => {
    for (const child of started.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
      }
    }
  });
  afterAll(async () => {
    await display?.end();
    place?.remove();
  });

  /** Starts it as a desktop does, but that it can report; gives its first report, and what it wrote to stderr. */
  async function start(words: readonly string[], environment: Readonly<Record<string, string>>) {
    if (place === null || display === null) throw new Error('there is no display');
    const child = spawn(shellProgram(place, 'licensing-client'), [...SWITCHES, ...words], {
      env: { ...place.environment, DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: 'disabled:', ...environment },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    started.push(child);
    let written = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (written += text));
    const said = Promise.race([once(child, 'message'), once(child, 'exit')]);
    const [report] = (await inTime('a first report', said, () => written)) as [unknown];
    return { child, report, written: () => written, place };
  }

  it('opens from its ASAR, whatever lies beside it and is in its environment, and shows its page', async () => {
    if (place === null) throw new Error('there is no package');
    const evil = join(place.folder, 'evil.cjs');
    const mark = join(place.home, 'mark');
    writeFileSync(evil, "require('node:fs').writeFileSync(process.env.MARK, 'x');");
    // A folder that Electron would take for the program, were it not for the fuse.
    const beside = join(place.electron, 'resources', 'app');
    mkdirSync(beside);
    writeFileSync(join(beside, 'package.json'), JSON.stringify({ name: 'beside', main: 'main.cjs' }));
    writeFileSync(join(beside, 'main.cjs'), readFileSync(evil));

    const environment = {
      MARK: mark,
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${evil}`,
      LICENSING_PROFILE_DIR: join(place.home, 'other-profile'),
    };
    const { child, report, written } = await start(['--inspect=0', '--remote-debugging-port=0'], environment);
    expect({ report, written: report === null ? written() : '' }).toEqual({ report: { report: 'window-ready' }, written: '' });
    expect(shownPages(child.pid ?? 0)).toBe(1);
    expect(existsSync(mark)).toBe(false);
    expect(written()).not.toContain('Debugger listening');
    // The override is dead: the window's own folder lies beside the real profile.
    const own = join(place.home, '.local/share/licensing-client-window');
    expect(existsSync(own)).toBe(true);
    expect(existsSync(join(place.home, 'other-profile-window'))).toBe(false);

    const [port = ''] = readFileSync(join(own, 'DevToolsActivePort'), 'utf8').split('\n');
    expect(await inTime('its page', addressOncePageShows(port, 'Try again'), written)).toBe('app://bundle/');
    const ended = once(child, 'exit');
    child.disconnect();
    expect(await inTime('its end', ended, written)).toEqual([0, null]);
  });

  it('starts the gate and shows nothing where it is started as the person signs in', async () => {
    if (place === null) throw new Error('there is no package');
    const home = join(place.folder, 'home-at-login');
    mkdirSync(home);
    const { report } = await start(['--at-login'], { HOME: home });
    // Its end, and nothing said before.
    expect(report).toBe(0);
    expect(existsSync(join(home, '.local/share/licensing-client-window'))).toBe(false);
    const gate = await vi.waitFor(() => gateOf(home), { timeout: 120_000, interval: 100 });
    process.kill(gate, 'SIGTERM');
    await vi.waitFor(() => expect(() => gateOf(home)).toThrow(), { timeout: 120_000, interval: 100 });
  });

  it('opens in a browser where Electron cannot, from the console program, and is no demonstration', async () => {
    if (place === null) throw new Error('there is no package');
    const [console, client] = ['bin/licensing', 'console/client.mjs'].map((path) => join(place?.electron ?? '', 'resources', path));
    const { DISPLAY: _, ...environment } = { ...place.environment, DISPLAY: '', HOME: join(place.folder, 'home-of-console') };
    mkdirSync(environment.HOME);
    const refused = spawn(console ?? '', [client ?? '', '--demonstration'], { env: environment, stdio: 'ignore' });
    expect(await once(refused, 'exit')).toEqual([2, null]);

    const child = spawn(console ?? '', [client ?? ''], { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    started.push(child);
    let written = '';
    const [, address = '', code = ''] = await new Promise<RegExpExecArray>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        written += text;
        const found = /address\s+(http\S+)\s+code\s+(\S+)/.exec(written);
        if (found !== null) resolve(found);
      });
      child.once('exit', () => reject(new Error(`it ended: ${written}`)));
    });
    const { origin } = new URL(address);
    const answer = await fetch(`${origin}/code`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams({ code }) });
    const cookie = (answer.headers.get('set-cookie') ?? '').split(';', 1).join('');
    const page = await fetch(`${origin}/`, { headers: { cookie } });
    expect(await page.text()).toContain('<title>');
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

/** The process of the gate that stays and has this home folder. */
function gateOf(home: string): number {
  const found = readdirSync('/proc').find((id) => {
    try {
      const isGate = /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').endsWith('\0gate\0--stay\0');
      return isGate && readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
  if (found === undefined) throw new Error('there is no gate');
  return Number(found);
}

/** Waits far longer than anything takes here, so that what is missing is named, with what the program wrote. */
async function inTime<Value>(what: string, awaited: Promise<Value>, written: () => string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no sign of ${what} in a minute; it wrote: ${written()}`)), 60_000);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
