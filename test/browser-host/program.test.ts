import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { productId, type ProductId } from '#core/application/application.ts';
import type { WindowLaunch } from '#main/window-host/window-launch.ts';
import { Workstation } from '../main/use-cases/workstation.ts';
import { startHostProgram, type HostProgram } from './support/host-program.ts';
import { standInBrowser, type Behaviour, type StandInNote } from './support/stand-in-browser.ts';

let station: Workstation;
let folder: string;

beforeEach(() => {
  station = new Workstation();
  folder = mkdtempSync(join(tmpdir(), 'licensing-host-'));
});
afterEach(() => {
  station.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the host with a stand-in for the browser, and a display that is not there, so that no real one shows anything. */
function startWith(behaviour: Behaviour, environment: Readonly<Record<string, string>> = {}, launch: Partial<WindowLaunch> = {}): HostProgram {
  const path = `${standInBrowser(folder, behaviour)}${delimiter}${process.env['PATH'] ?? ''}`;
  return startHostProgram({ ...station.environment(), PATH: path, DISPLAY: ':59999', TMPDIR: folder, ...environment }, launch);
}

function note(): StandInNote {
  return JSON.parse(readFileSync(join(folder, 'note.json'), 'utf8')) as StandInNote;
}

/** The folders of windows in the profile. */
function windowFolders(): readonly string[] {
  return readdirSync(station.profile).filter((name) => name.startsWith('window-'));
}

describe('the program of the browser host', () => {
  test('hands the token over in a private file, and nowhere else', async () => {
    const { report, child, ended } = startWith('shows-the-window');
    await report('window-ready');
    const { words, environment, page } = note();
    const token = /name="token" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect([page.mode, page.folderMode]).toEqual([0o600, 0o700]);
    expect(page.path.startsWith(`${station.profile}/window-`)).toBe(true);
    expect(JSON.stringify([words, environment])).not.toContain(token);
    expect(readFileSync(`/proc/${String(child.pid)}/cmdline`, 'utf8')).not.toContain(token);
    // Once it has served its purpose it is gone.
    expect(existsSync(page.path)).toBe(false);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('starts the browser apart from the person’s own, with nothing that reaches the network', async () => {
    const { report } = startWith('shows-the-window');
    await report('window-ready');
    const { words } = note();
    expect(words).toContain('--proxy-server=http://127.0.0.1:9');
    expect(words).toContain('--window-size=1040,720');
    expect(words.some((word) => word.startsWith(`--user-data-dir=${station.profile}/window-`))).toBe(true);
    expect(words.includes('--no-sandbox')).toBe(process.geteuid?.() === 0);
    if (process.geteuid?.() === 0) await report('without-sandbox');
  });

  test('leaves nothing behind: neither folder nor browser', async () => {
    const { report, child, ended } = startWith('shows-the-window');
    await report('window-ready');
    expect(windowFolders()).toHaveLength(1);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(windowFolders()).toEqual([]);
  });

  test('ends with whoever started it', async () => {
    const { report, child, ended } = startWith('shows-the-window');
    await report('window-ready');
    child.disconnect();
    expect(await ended).toBe(0);
    expect(windowFolders()).toEqual([]);
  });

  test('that was killed is tidied up after by the next', async () => {
    const first = startWith('shows-the-window');
    await first.report('window-ready');
    first.child.kill('SIGKILL');
    await first.ended;
    expect(windowFolders()).toHaveLength(1);
    const [left = ''] = windowFolders();
    const second = startWith('shows-the-window');
    await second.report('window-ready');
    expect(windowFolders()).toHaveLength(1);
    expect(windowFolders()).not.toContain(left);
  });

  test('for an application opens its window beside the tool’s, which keeps its folder', async () => {
    const first = startWith('shows-the-window');
    await first.report('window-ready');
    const application = { productId: productId(1001) as ProductId, featureString: '' };
    const second = startWith('shows-the-window', {}, { surface: { kind: 'connection-client', application } });
    await second.report('window-ready');
    expect(windowFolders()).toHaveLength(2);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(windowFolders()).toHaveLength(1);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  test('whose browser shows nothing ends it when told', async () => {
    const { child, ended, report } = startWith('shows-nothing');
    await report('trying');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(windowFolders()).toEqual([]);
  });

  test('has no window without a display, and says so at once', async () => {
    const { report, ended } = startWith('shows-the-window', { DISPLAY: '' });
    expect(await report('no-window')).toEqual({ report: 'no-window', why: 'no-display', detail: '' });
    expect(await ended).toBe(1);
  });

  test('says what is wrong with what it was started with', async () => {
    const { report, ended } = startHostProgram({ LICENSING_NOW: '2026-07-01T08:00:00Z', HOME: folder });
    expect(await report('refused')).toMatchObject({ code: 'override-needs-profile-folder' });
    expect(await ended).toBe(1);
  });

  test('opens a window for a profile that cannot be used, from the folder for temporary things', async () => {
    mkdirSync(station.profile);
    writeFileSync(join(station.profile, 'other.txt'), 'not a profile');
    const { report, child, ended } = startWith('shows-the-window');
    await report('window-ready');
    expect(note().page.path.startsWith(join(folder, 'licensing-window-'))).toBe(true);
    expect(readdirSync(station.profile)).toEqual(['other.txt']);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith('licensing-window-'))).toEqual([]);
  });

  test('offers the files that it was started with for import', async () => {
    const path = station.brings('license.belic', 'x');
    const { report, child } = startHostProgram({ ...station.environment() }, { shownIn: 'terminal', files: [path] });
    const { address, code } = await report('waiting-at');
    const { origin } = new URL(address);
    const answer = await fetch(`${origin}/code`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams({ code }), redirect: 'manual' });
    expect(answer.status).toBe(200);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await (await fetch(address, { headers: { Cookie: cookie } })).text()).toContain('<!doctype html>');
    child.kill('SIGTERM');
  });
});
