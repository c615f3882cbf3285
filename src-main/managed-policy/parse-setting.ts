import { posix, win32 } from 'node:path';
import { MANAGED_SETTINGS, type ManagedSettingName, type SettingForm } from '#core/managed-policy/managed-settings.ts';
import type { RawValue } from './policy-layer.ts';

const LONGEST_TEXT = 2_048;

/** Reads a value as the one of a setting; `null` where it is of another type or says what the setting cannot be. */
export function parseSetting(name: ManagedSettingName, raw: RawValue, platform: NodeJS.Platform): boolean | number | string | null {
  const form: SettingForm = MANAGED_SETTINGS[name];
  if (form.kind === 'boolean') return typeof raw === 'boolean' ? raw : null;
  if (form.kind === 'number') return typeof raw === 'number' && Number.isInteger(raw) && raw >= form.least && raw <= form.most ? raw : null;
  if (typeof raw !== 'string' || raw.length > LONGEST_TEXT || /\p{Cc}/u.test(raw)) return null;
  switch (form.kind) {
    case 'choice':
      return form.choices.includes(raw) ? raw : null;
    case 'address':
      return isServiceAddress(raw) ? raw : null;
    case 'proxy':
      return raw === 'system' || raw === 'none' || isProxyAddress(raw) ? raw : null;
    case 'folder':
      return isFullPath(raw, platform) ? raw : null;
  }
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether it is an address of a service: https, or http to this computer itself; without a user, a password, or anything after the path. */
export function isServiceAddress(text: string): boolean {
  const url = parseUrl(text);
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
}

/** Scheme, host and port of a proxy, and nothing else: a password would lie in the open. */
function isProxyAddress(text: string): boolean {
  const url = parseUrl(text);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  return url.username === '' && url.password === '' && url.pathname === '/' && url.search === '' && url.hash === '' && !text.endsWith('?');
}

function parseUrl(text: string): URL | null {
  return /^https?:\/\/[^\s\\/]/.test(text) ? URL.parse(text) : null;
}

/** A path that leads to the same place from everywhere. Variables are not replaced, so `%ProgramData%` is none. */
function isFullPath(text: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return posix.isAbsolute(text);
  return win32.isAbsolute(text) && /^(?:[A-Za-z]:\\|\\\\[^\\?.])/.test(text) && !/[<>"|?*%]/.test(text);
}
