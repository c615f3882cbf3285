import { createHash } from 'node:crypto';
import { closeSync } from 'node:fs';
import { parseUserId, type UserId } from '#main/machine/operating-system-user.ts';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';

/**
 * The files that say whose profile a folder is, both with the same content. There are two so that one flipped or lost byte
 * cannot make a profile nobody's.
 */
export const BINDING_FILES = ['profile.json', 'profile.copy.json'] as const;

const SCHEMA = 1;
const LARGEST = 4_096;

/** What one copy of the binding says. `damaged` stands for everything that is not exactly a binding, links included. */
export type BindingCopy = { readonly user: UserId } | 'missing' | 'damaged';

/** The content of a binding file. The check is against damage, so that no flipped digit reads as another user. */
export function bindingText(user: UserId): string {
  const check = createHash('sha256').update(user).digest('hex').slice(0, 16);
  return `${JSON.stringify({ schema: SCHEMA, user, check })}\n`;
}

/** Reads one copy of the binding. One that may not be read is `damaged`: nothing can be said of it. */
export function readBindingCopy(path: string): BindingCopy {
  const opened = openRegularFile(path, 'refuse');
  if (!opened.ok) return opened.errno === 'ENOENT' ? 'missing' : 'damaged';
  const { descriptor, size } = opened.file;
  try {
    return parseBinding(readBounded(descriptor, size, LARGEST).bytes.toString('utf8'));
  } finally {
    closeSync(descriptor);
  }
}

/** Accepts a binding only in the very form in which it is written. */
function parseBinding(text: string): BindingCopy {
  const user = parseUserId(/"user":"([^"]*)"/.exec(text)?.[1] ?? '');
  return user !== null && text === bindingText(user) ? { user } : 'damaged';
}
