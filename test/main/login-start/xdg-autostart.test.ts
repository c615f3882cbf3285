import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInAppImage } from '#main/login-start/create-login-start.ts';
import { followPolicyAtLogin, mendLoginStart } from '#main/login-start/follow-policy.ts';
import { NO_LOGIN_START, noLoginStart } from '#main/login-start/login-start.ts';
import { entryText, xdgAutostart } from '#main/login-start/xdg-autostart.ts';
import type { ManagedPolicy } from '#main/managed-policy/managed-policy.ts';
import { loginStartFinding } from '#main/use-cases/diagnostics/login-start-health.ts';
import { Workstation } from '../use-cases/workstation.ts';
import { Window } from '../contract-server/window.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'licensing-login-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

const COMMAND = ['/opt/Licensing Client/bin/licensing', 'gate', '--stay'];
const place = (): string => join(home, '.config', 'autostart', 'licensing-client-gate.desktop');

describe('starting at login on Linux', () => {
  it('is an entry of the desktop’s autostart, which is there while it is on', () => {
    const autostart = xdgAutostart(COMMAND, {}, home);
    expect([autostart.state(), autostart.set(true), autostart.state()]).toEqual(['off', null, 'on']);
    expect(autostart.place).toBe(place());
    expect(readFileSync(place(), 'utf8')).toContain('Exec="/opt/Licensing Client/bin/licensing" "gate" "--stay"\n');
    expect(statSync(place()).mode & 0o777).toBe(0o644);
    expect([autostart.set(false), autostart.state(), existsSync(place())]).toEqual([null, 'off', false]);
    expect(autostart.set(false)).toBeNull();
  });

  it('lies where XDG_CONFIG_HOME says, if that is a full path', () => {
    expect(xdgAutostart(COMMAND, { XDG_CONFIG_HOME: '/c' }, home).place).toBe('/c/autostart/licensing-client-gate.desktop');
    expect(xdgAutostart(COMMAND, { XDG_CONFIG_HOME: 'c' }, home).place).toBe(place());
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])('that somebody switched off in the system (%s) is told from one that is on', (line) => {
    const autostart = xdgAutostart(COMMAND, {}, home);
    autostart.set(true);
    writeFileSync(place(), `${readFileSync(place(), 'utf8')}${line}\n`);
    expect(autostart.state()).toBe('kept-from-it');
    autostart.set(true);
    expect(autostart.state()).toBe('on');
  });

  it('that starts a program which was moved is no start, and is mended where the person wanted it', () => {
    const [before, after] = ['before', 'after'].map((name) => join(home, `${name} \\d`, 'licensing'));
    const moved = xdgAutostart([after ?? '', 'gate', '--stay'], {}, home);
    xdgAutostart([before ?? '', 'gate', '--stay'], {}, home).set(true);
    expect(moved.state()).toBe('stale');
    expect([loginStartFinding(moved, true)?.code, loginStartFinding(moved, false)?.code]).toEqual(['login-start-gone', 'login-start-gone']);
    mendLoginStart(false, moved);
    expect(moved.state()).toBe('stale');
    mendLoginStart(true, moved);
    expect([moved.state(), readFileSync(place(), 'utf8').includes('/after ')]).toEqual(['on', true]);
  });

  it('of another installation that is there is as good, and one of an older version with other words is not', () => {
    const [ours, others] = ['ours \\d', 'others \\d'].map((name) => join(home, name));
    for (const path of [ours, others]) writeFileSync(path ?? '', '');
    const autostart = xdgAutostart([ours ?? '', 'gate', '--stay'], {}, home);
    xdgAutostart([others ?? '', 'gate', '--stay'], {}, home).set(true);
    expect(autostart.state()).toBe('on');
    xdgAutostart([ours ?? '', 'gate'], {}, home).set(true);
    expect(autostart.state()).toBe('stale');
  });

  it('is not to be had from an AppImage, which is gone once it is closed', () => {
    const image = { APPIMAGE: '/home/alice/licensing-client.AppImage', APPDIR: '/tmp/.mount_licensX' };
    expect(isInAppImage(['/tmp/.mount_licensX/resources/bin/licensing'], image)).toBe(true);
    // Started from another AppImage, as from an editor's terminal.
    expect(isInAppImage(['/opt/Licensing Client/resources/bin/licensing'], image)).toBe(false);
    expect(isInAppImage(['/opt/Licensing Client/resources/bin/licensing'], {})).toBe(false);
    expect(loginStartFinding(noLoginStart('app-image'), true)?.code).toBe('login-start-app-image');
  });

  it('starts the very words, whatever is in a path', () => {
    const path = join(home, 'a "b" $HOME `c` \\d %f');
    writeFileSync(path, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(path, 0o755);
    const [, exec = ''] = /^Exec=(.*)$/m.exec(entryText([path, 'gate', '--stay'])) ?? [];
    // What a desktop does: the text's backslashes, then the field codes, then words as a shell's in double quotes.
    const words = exec.replaceAll('\\\\', '\\').replaceAll('%%', '%');
    expect(execFileSync('sh', ['-c', words], { encoding: 'utf8' })).toBe('gate\n--stay\n');
  });

  it('that cannot be written says why', () => {
    writeFileSync(join(home, '.config'), '');
    expect(xdgAutostart(COMMAND, {}, home).set(true)).toMatchObject({ errno: 'ENOTDIR' });
  });
});

describe('what an organisation has settled', () => {
  it('is done at login, but for what the person switched off in the system', () => {
    const autostart = xdgAutostart(COMMAND, {}, home);
    const settled = (value: boolean): ManagedPolicy => ({ settings: { StartAtLogin: { value, origin: 'computer', place: '' } } }) as unknown as ManagedPolicy;
    const follow = (policy: ManagedPolicy) => {
      followPolicyAtLogin(policy, autostart);
      return autostart.state();
    };
    expect([follow({ settings: {} } as ManagedPolicy), follow(settled(true)), follow(settled(true))]).toEqual(['off', 'on', 'on']);
    writeFileSync(place(), 'Hidden=true\n');
    expect([follow(settled(true)), follow(settled(false))]).toEqual(['kept-from-it', 'off']);
  });

  it('is done by a window that is open already, as soon as it is settled', async () => {
    const workstation = new Workstation();
    workstation.hasPolicies(null);
    const autostart = xdgAutostart(COMMAND, {}, home);
    const window = await Window.open(workstation, { loginStart: autostart });
    expect(autostart.state()).toBe('off');
    for (const [value, state] of [[true, 'on'], [false, 'off']] as const) {
      const settled = window.heard(({ settings, lockedChoices }) => settings.startAtLogin === value && lockedChoices.startAtLogin !== undefined);
      workstation.hasPolicies(JSON.stringify({ StartAtLogin: value }));
      await settled;
      expect(autostart.state()).toBe(state);
    }
  });
});

describe('Diagnostics', () => {
  it('say what the system really does at login', () => {
    const autostart = xdgAutostart(COMMAND, {}, home);
    const found = (isChosen: boolean) => loginStartFinding(autostart, isChosen)?.code ?? null;
    expect([found(false), found(true)]).toEqual([null, 'login-start-missing']);
    autostart.set(true);
    expect([found(false), found(true)]).toEqual(['login-start-left', 'login-start-on']);
    writeFileSync(place(), 'Hidden=true\n');
    expect([found(false), found(true)]).toEqual([null, 'login-start-kept-from-it']);
    expect(loginStartFinding(NO_LOGIN_START, true)?.code).toBe('login-start-not-here');
  });
});

describe('the setting', () => {
  it('writes the entry and takes it away, and is not changed where the system does not do it', async () => {
    const workstation = new Workstation();
    const window = await Window.open(workstation, { loginStart: xdgAutostart(COMMAND, {}, home) });
    expect((await window.get('changeSettings', { startAtLogin: true })).startAtLogin).toBe(true);
    expect(existsSync(place())).toBe(true);
    expect((await window.get('getDiagnostics', {})).findings.map(({ code }) => code)).toContain('login-start-on');
    expect((await window.get('changeSettings', { startAtLogin: false })).startAtLogin).toBe(false);
    expect(existsSync(place())).toBe(false);
    rmSync(join(home, '.config'), { recursive: true });
    mkdirSync(join(home, '.config'));
    writeFileSync(join(home, '.config', 'autostart'), '');
    expect(await window.ask('changeSettings', { startAtLogin: true })).toMatchObject({ ok: false, code: 'settings-not-saved' });
    expect((await window.get('getSnapshot', {})).settings.startAtLogin).toBe(false);
  });

  it('is mended as the window opens where the entry leads to a program that was moved', async () => {
    const workstation = new Workstation();
    const first = await Window.open(workstation, { loginStart: xdgAutostart([join(home, 'gone'), 'gate', '--stay'], {}, home) });
    await first.get('changeSettings', { startAtLogin: true });
    const autostart = xdgAutostart(COMMAND, {}, home);
    expect(autostart.state()).toBe('stale');
    const second = await Window.open(workstation, { loginStart: autostart });
    expect(autostart.state()).toBe('on');
    expect((await second.get('getDiagnostics', {})).findings.map(({ code }) => code)).toContain('login-start-on');
  });

  it('is not to be had where no host tells the system, and says so', async () => {
    const workstation = new Workstation();
    const window = await Window.open(workstation);
    expect(await window.ask('changeSettings', { startAtLogin: true })).toMatchObject({ ok: false, code: 'not-in-this-host' });
    expect((await window.get('getSnapshot', {})).whyNoLoginStart).toBe('not-in-this-host');
  });
});
