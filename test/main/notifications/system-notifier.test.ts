import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { productId } from '#core/application/application.ts';
import type { NotificationsDue } from '#core/contract/events.ts';
import { DAY, duration, plus } from '#core/time/instant.ts';
import { at } from '#fixtures/builders/instants.ts';
import { showNatively } from '#main/notifications/show-natively.ts';
import { notifierCommand, systemNotifier, type NotifierSources } from '#main/notifications/system-notifier.ts';

const HOSTILE = `$(touch /tmp/x) \`id\` "; rm -rf ~ ' --help <b>&\u0000\n-e`;
const NOW = at('2026-07-01T08:00:00.000Z');

const sources = (platform: NodeJS.Platform, environment: Record<string, string> = {}, isProgram = () => true): NotifierSources => ({ platform, environment, isProgram });

describe('the notifier of a system', () => {
  it('is notify-send on Linux where there is one and a session, and nothing elsewhere', () => {
    const desktop = { PATH: '/usr/bin:relative:/opt/bin', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' };
    expect(systemNotifier(sources('linux', desktop))).toEqual({ kind: 'notify-send', program: '/usr/bin/notify-send' });
    expect(systemNotifier(sources('linux', desktop, () => false))).toBeNull();
    expect(systemNotifier(sources('linux', { PATH: '/usr/bin', XDG_RUNTIME_DIR: '/nowhere' }))).toBeNull();
    expect(systemNotifier(sources('darwin'))).toMatchObject({ kind: 'osascript' });
    expect(systemNotifier(sources('win32', { SystemRoot: 'D:\\Fake' }))).toEqual({
      kind: 'powershell',
      program: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    });
    expect(systemNotifier(sources('win32', {}, () => false))).toBeNull();
  });

  it('is told every word as an argument or a variable of its own, whatever it holds', () => {
    const words = { title: HOSTILE, body: HOSTILE };
    const linux = notifierCommand({ kind: 'notify-send', program: 'notify-send' }, words);
    const plain = HOSTILE.replace(/\p{Cc}+/gu, ' ');
    expect(linux.words.slice(-3)).toEqual(['--', plain, plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')]);
    const mac = notifierCommand({ kind: 'osascript', program: 'osascript' }, words);
    expect(mac.words.slice(-3)).toEqual(['--', plain, plain]);
    expect(mac.words.slice(0, -3).join(' ')).not.toContain('touch');
    const [one, other] = ['a', HOSTILE].map((title) => notifierCommand({ kind: 'powershell', program: 'powershell.exe' }, { title, body: title }));
    expect(one?.words).toEqual(other?.words);
    expect(Object.values(other?.environment ?? {})).toEqual([plain, plain]);
  });
});

describe.skipIf(process.platform === 'win32')('what is due', () => {
  let folder: string;
  let environment: Record<string, string>;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licensing-notifier-'));
    const program = join(folder, 'notify-send');
    writeFileSync(program, `#!/bin/sh\nfor word in "$@"; do printf '%s\\n' "$word"; done > '${folder}/said.new'\nmv '${folder}/said.new' '${folder}/said'\n`);
    chmodSync(program, 0o755);
    environment = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' };
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const id = productId(1003);
  const due = (isNative: boolean): NotificationsDue => ({
    now: NOW,
    isNative,
    notifications: id === null ? [] : [{ id: 1, kind: 'checkout', threshold: 'days-3', endsAt: plus(NOW, duration(3, DAY)), applications: [{ productId: id, featureString: '', name: HOSTILE }], goesOnUntil: null, canSignIn: false }],
  });
  const isProgram = (path: string): boolean => path === join(folder, 'notify-send');

  it('reaches a real program as it is, in the language of the choice', async () => {
    showNatively(due(true), 'de', { platform: 'linux', environment, isProgram });
    const said = await vi.waitFor(() => readFileSync(join(folder, 'said'), 'utf8'), { timeout: 60_000 });
    expect(said).toContain('endet in 3 Tagen');
    expect(said).toContain('$(touch /tmp/x) `id` "; rm -rf ~');
    expect(said.split('\n').at(2)).toBe('--');
  });

  it('is not told at all where native notifications are off', () => {
    showNatively(due(false), 'en', { platform: 'linux', environment: { ...environment, PATH: '' }, isProgram: () => expect.fail('nothing is looked for') });
  });
});
