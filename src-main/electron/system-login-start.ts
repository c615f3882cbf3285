import { spawn } from 'node:child_process';
import { app } from 'electron';
import { gateCommandHere } from '#main/login-start/create-login-start.ts';
import type { LoginStart } from '#main/login-start/login-start.ts';

/** The word with which Windows starts this program when the person signs in. */
const AT_LOGIN = '--at-login';

/**
 * Starting at login on Windows and macOS.
 *
 * Both start this program, which starts the gate and ends ({@link startGateAtLogin}): macOS starts only a program's own bundle, and Windows (`Run`
 * in the person's registry) would open a console window for the gate, which stayed as long as the gate does.
 */
export function systemLoginStart(): LoginStart {
  const entry = process.platform === 'win32' ? { path: process.execPath, args: [AT_LOGIN] } : {};
  return {
    whyNot: null,
    place: process.platform === 'win32' ? 'HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run' : 'macOS, Login Items',
    state() {
      const found = app.getLoginItemSettings(entry);
      if (!found.openAtLogin) return 'off';
      // Switched off in the task manager, or waiting for the person's approval.
      const isKept = process.platform === 'win32' ? !found.executableWillLaunchAtLogin : found.status === 'requires-approval';
      return isKept ? 'kept-from-it' : 'on';
    },
    set(isOn) {
      app.setLoginItemSettings({ openAtLogin: isOn, ...entry });
      const isDone = app.getLoginItemSettings(entry).openAtLogin === isOn;
      return isDone ? null : { code: 'write-failed', path: this.place, errno: '' };
    },
  };
}

/** Where this program was started because the person signed in: starts the gate, without any window, and tells that this is all there is to do. */
export function startGateAtLogin(): boolean {
  const isAtLogin = process.platform === 'darwin' ? app.getLoginItemSettings().wasOpenedAtLogin : process.argv.includes(AT_LOGIN);
  if (!isAtLogin) return false;
  const [path, ...args] = gateCommandHere() ?? [];
  if (path !== undefined) spawn(path, args, { detached: true, stdio: 'ignore', windowsHide: true }).once('error', () => undefined).unref();
  return true;
}
