import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Duration } from '#core/time/instant.ts';
import { createTexts } from '#core/texts/create-texts.ts';
import { openWindow, type OpeningNews, type OpenWindowRequest, type OpenWindowResult } from '#main/window-host/open-window.ts';
import { newsSayer } from '#main/window-host/say-news.ts';
import type { HostSurroundings } from '#main/window-host/host-commands.ts';
import { READY, standInHosts, type Stand } from './support/stand-in-hosts.ts';

const WAITING: Stand = { reports: [{ report: 'waiting-at', address: 'http://127.0.0.1:4711/', code: 'AAAA-BBBB', why: 'first' }], then: 'stays' };
const SILENT: Stand = { reports: [], then: 'stays' };
const NO_BROWSER: Stand = { reports: [{ report: 'no-window', why: 'not-installed', detail: '' }], then: 1 };

let root: string;
let news: OpeningNews[];
let opened: OpenWindowResult | null;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licensing-hosts-'));
  [news, opened] = [[], null];
});
afterEach(async () => {
  if (opened?.outcome === 'opened') await opened.end();
  rmSync(root, { recursive: true, force: true });
});

async function open(stands: { electron?: Stand | null; browser?: Stand; terminal?: Stand }, differing: Partial<HostSurroundings> = {}, more: Partial<OpenWindowRequest> = {}): Promise<OpenWindowResult> {
  const programFolder = standInHosts(root, { electron: null, browser: NO_BROWSER, terminal: WAITING, ...stands });
  const environment = { PATH: process.env['PATH'] ?? '', DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: join(root, 'electron-dist') };
  opened = await openWindow({
    launch: { surface: { kind: 'licensing-tool' }, files: ['/a.belic'], demonstrationFolder: null },
    surroundings: { programFolder, environment, platform: 'linux', isRoot: false, ...differing },
    tell: (one) => news.push(one),
    ...more,
  });
  return opened;
}

function hostOf(result: OpenWindowResult): string {
  return result.outcome === 'opened' ? result.host : result.outcome;
}

/** What a host was launched for. */
function noteOf(name: string): { launch: Record<string, unknown>; pid: number } {
  return JSON.parse(readFileSync(join(root, `${name}.json`), 'utf8'));
}

/** Why hosts showed no window, in the order in which they were tried. */
function failures(): readonly string[] {
  return news.flatMap((one) => (one.news === 'no-window' ? [`${one.host}: ${one.why}`] : []));
}

describe('a window is opened', () => {
  test('by Electron, where that is there', async () => {
    expect(hostOf(await open({ electron: READY, browser: READY }))).toBe('electron');
    expect(failures()).toEqual([]);
    expect(noteOf('electron-window').launch).toEqual({ surface: { kind: 'licensing-tool' }, files: ['/a.belic'], demonstrationFolder: null, shownIn: 'window' });
  });

  test('in an installed browser, where Electron is not', async () => {
    expect(hostOf(await open({ browser: READY }))).toBe('browser');
    expect(failures()).toEqual(['electron: not-installed']);
  });

  test('in whichever browser a person opens, where none is installed', async () => {
    expect(hostOf(await open({}))).toBe('terminal');
    expect(failures()).toEqual(['electron: not-installed', 'browser: not-installed']);
    expect(news.at(-1)).toEqual({ news: 'waiting-at', address: 'http://127.0.0.1:4711/', code: 'AAAA-BBBB', why: 'first' });
    expect(noteOf('browser-terminal').launch['shownIn']).toBe('terminal');
  });

  test('by the terminal alone where there is no display, without trying anything', async () => {
    expect(hostOf(await open({ electron: READY, browser: READY }, { environment: { PATH: process.env['PATH'] } }))).toBe('terminal');
    expect(failures()).toEqual(['electron: no-display', 'browser: no-display']);
    expect(existsSync(join(root, 'electron-window.json'))).toBe(false);
  });

  test('without Electron by root, on Linux', async () => {
    expect(hostOf(await open({ electron: READY, browser: READY }, { isRoot: true }))).toBe('browser');
    expect(failures()).toEqual(['electron: no-sandbox-as-root']);
  });

  test.each([
    ['is not ready in time', SILENT, 'not-ready-in-time'],
    ['ends before', { reports: [], then: 0 }, 'ended-early'],
    ['says that it shows none', { reports: [{ report: 'no-window', why: 'ended-early', detail: 'x' }], then: 1 }, 'ended-early'],
    ['reports what nobody knows', { reports: [{ report: 'hello' }, 'window-ready', 7], then: 3 } as unknown as Stand, 'ended-early'],
  ] as const)('by the next where one %s, and that one is gone then', async (_, electron, why) => {
    expect(hostOf(await open({ electron, browser: READY }, {}, { readyWithin: (electron === SILENT ? 6_000 : 60_000) as Duration }))).toBe('browser');
    expect(failures()).toEqual([`electron: ${why}`]);
    expect(() => process.kill(noteOf('electron-window').pid, 0)).toThrow();
  });

  test('by none once nobody waits for it, and the host that was tried is gone then', async () => {
    const given = new AbortController();
    const tell = (one: OpeningNews): void => {
      news.push(one);
      if (one.news === 'trying') given.abort();
    };
    expect(hostOf(await open({ electron: SILENT, browser: READY }, {}, { signal: given.signal, readyWithin: 600_000 as Duration, tell }))).toBe('no-window');
    expect(news).toEqual([{ news: 'trying', host: 'electron' }]);
    expect(existsSync(join(root, 'browser-window.json'))).toBe(false);
  });

  test('by the next where a program cannot even be started', async () => {
    rmSync(root, { recursive: true });
    const nowhere = { environment: { PATH: '/nowhere', DISPLAY: ':1', ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } };
    expect(hostOf(await open({ electron: READY, browser: READY }, nowhere))).toBe('browser');
    expect(failures()).toEqual(['electron: not-installed']);
  });

  test('by none where what it was to show is wrong, and no other is asked', async () => {
    const refused = { reports: [{ report: 'refused', code: 'override-empty', facts: { variable: 'LICENSING_NOW' } }], then: 1 } as const;
    expect(await open({ electron: refused, browser: READY })).toEqual({ outcome: 'refused', problem: { code: 'override-empty', facts: { variable: 'LICENSING_NOW' } } });
    expect(existsSync(join(root, 'browser-window.json'))).toBe(false);
  });

  test('by none where none of those that may be asked shows one', async () => {
    expect(await open({}, {}, { hosts: ['electron', 'browser'] })).toEqual({ outcome: 'no-window' });
  });

  test('and closed, which ends its host', async () => {
    const result = await open({ browser: READY });
    const { pid } = noteOf('browser-window');
    if (result.outcome !== 'opened') throw new Error(result.outcome);
    await result.end();
    await result.ended;
    expect(() => process.kill(pid, 0)).toThrow();
  });
});

describe('what is said of it', () => {
  const say = (heard: readonly OpeningNews[]): readonly string[] => heard.flatMap(newsSayer(createTexts('en', { timeZone: 'UTC' }), { user: 'anna', machine: 'ws-0142' }));

  test('names every host that was tried, and the one that serves', async () => {
    await open({ electron: { reports: [], then: 1 }, browser: READY });
    expect(say(news)).toEqual([
      'Electron ended before its window was ready.',
      'The window is open, in Chromium. Close it, or press Ctrl+C here, to end.',
    ]);
  });

  test('is the address, the code and the way from another computer where there is no display', async () => {
    await open({}, { environment: { PATH: process.env['PATH'] } });
    const lines = say(news).join('\n');
    expect(lines.match(/There is no display here/g)).toHaveLength(1);
    expect(lines).toContain('http://127.0.0.1:4711/');
    expect(lines).toContain('AAAA-BBBB');
    expect(lines).toContain('ssh -L 4711:127.0.0.1:4711 anna@ws-0142');
    expect(lines).toContain('Nobody can sign in that way');
  });

  test('is every new code', () => {
    const again = (code: string): OpeningNews => ({ news: 'waiting-at', address: 'http://127.0.0.1:4711/', code, why: 'expired' });
    expect(say([again('AAAA-1111'), again('AAAA-2222')])).toEqual([
      'The code was too old. The new code is AAAA-1111',
      'The code was too old. The new code is AAAA-2222',
    ]);
  });

  test.each(['no-display', 'not-installed', 'confined', 'ended-early', 'not-ready-in-time', 'no-sandbox-as-root', 'not-started'] as const)('is a sentence for %s, with and without a browser’s name', (why) => {
    for (const [host, browser] of [['electron', null], ['browser', null], ['browser', 'Google Chrome']] as const) {
      const [line = '', ...more] = say([{ news: 'no-window', host, browser, why, detail: 'first\n[12:34:0101/0.0:ERROR:x.cc(1)] Missing X server.' }]);
      expect(line).toMatch(/^[A-Z].*\.$/);
      expect(more).toEqual(why === 'ended-early' ? ['  its last words: Missing X server.'] : []);
    }
  });
});
