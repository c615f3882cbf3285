import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';

/** Why the file is not read. */
export type SignInKeyProblem = 'unreadable' | 'readable-by-others' | 'not-a-key';

/** The key with which sign-ins are sealed, or why there is none. */
export type SignInKey = { readonly ok: true; readonly key: Uint8Array } | { readonly ok: false; readonly problem: SignInKeyProblem };

const KEY_OCTETS = 32;

/**
 * Reads the key that seals sign-ins from a file of its own, and makes it where it is not there: whole or not at all, and of several
 * processes the first one's. Only its owner may be able to read it (0600); Windows is not asked.
 */
export function signInKeyFile(path: string): SignInKey {
  const there = readKey(path);
  if (there !== null) return there;
  const made = `${path}.${randomBytes(8).toString('hex')}`;
  const descriptor = openSync(made, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(KEY_OCTETS).toString('base64')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(made, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(made);
  }
  return readKey(path) ?? { ok: false, problem: 'unreadable' };
}

function readKey(path: string): SignInKey | null {
  let descriptor: number;
  try {
    descriptor = openSync(path, constants.O_RDONLY);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : { ok: false, problem: 'unreadable' };
  }
  try {
    const state = fstatSync(descriptor);
    if (!state.isFile()) return { ok: false, problem: 'unreadable' };
    const isPrivate = (state.mode & 0o077) === 0 && (state.uid === process.getuid?.() || state.uid === 0);
    if (process.platform !== 'win32' && !isPrivate) return { ok: false, problem: 'readable-by-others' };
    const key = Buffer.from(readFileSync(descriptor, 'utf8').trim(), 'base64');
    return key.length === KEY_OCTETS ? { ok: true, key } : { ok: false, problem: 'not-a-key' };
  } finally {
    closeSync(descriptor);
  }
}
