import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { win32 } from 'node:path';
import { windowsSystemFolder } from '#main/machine/windows-folders.ts';
import { isSafeAddress } from '#main/service-client/safe-address.ts';

/** What opens an address in the browser that the system has for it, by platform. No shell is between, and the address is one argument. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, () => readonly [program: string, ...words: string[]]>>> = {
  darwin: () => ['/usr/bin/open'],
  win32: () => [win32.join(windowsSystemFolder(), 'rundll32.exe'), 'url.dll,FileProtocolHandler'],
};

/** Everywhere else, the freedesktop way: where distributions have it. What `PATH` would find first may be anything. */
const FREEDESKTOP = ['/usr/bin/xdg-open', '/usr/local/bin/xdg-open', '/run/current-system/sw/bin/xdg-open'] as const;

/**
 * Opens an address of https, or of http on this computer, in the system's browser. Whether something was started that would; whether somebody sees
 * it then, nobody can tell, so the address is always shown as well.
 */
export async function openInBrowser(address: string): Promise<boolean> {
  const url = URL.parse(address);
  if (url === null || !isSafeAddress(url) || !hasDisplay()) return false;
  const [program, ...words] = OPENERS[process.platform]?.() ?? [FREEDESKTOP.find(isProgram)];
  if (program === undefined) return false;
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const opener = spawn(program, [...words, url.href], { detached: true, stdio: 'ignore', windowsHide: true });
  opener.once('spawn', () => {
    resolve(true);
  });
  opener.once('error', () => {
    resolve(false);
  });
  opener.unref();
  return promise;
}

/** Whether a browser could show anything: the opener itself would start without, and say so to nobody. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '');
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
