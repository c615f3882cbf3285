import { spawn } from 'node:child_process';
import { app } from 'electron';
import { gateCommandHere } from '#main/login-start/create-login-start.ts';
import type { LoginStart } from '#main/login-start/login-start.ts';

/**
 * Starting at login on Windows and macOS.
 *
 * Windows starts the gate itself (`Run` in the person's registry). macOS starts only a program's own bundle: this one is started then, starts the
 * gate and ends ({@link startGateAtLogin}).
 */
export function systemLoginStart(command: readonly string[]): LoginStart {
  const [path = '', ...args] = command;
  const entry = process.platform === 'win32' ? { path, args } : {};
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

/** On macOS, where this program was started because the person signed in: starts the gate, and tells whether that is all there is to do. */
export function startGateAtLogin(): boolean {
  if (process.platform !== 'darwin' || !app.getLoginItemSettings().wasOpenedAtLogin) return false;
  const command = gateCommandHere();
  if (command === null) return false;
  const [path = '', ...args] = command;
  spawn(path, args, { detached: true, stdio: 'ignore' }).unref();
  return true;
}
