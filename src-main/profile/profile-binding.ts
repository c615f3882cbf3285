import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { errnoOf } from '#main/durable-file/write-problem.ts';
import { NO_FOLLOW, READ_WITHOUT_WAITING } from '#main/durable-file/open-flags.ts';
import { parseUserId, type UserId } from '#main/machine/operating-system-user.ts';

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

/** Reads one copy of the binding. Errors of the file system other than "not there" are thrown. */
export function readBindingCopy(path: string): BindingCopy {
  let descriptor: number;
  try {
    descriptor = openSync(path, READ_WITHOUT_WAITING | NO_FOLLOW);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOENT') return 'missing';
    if (errno === 'ELOOP') return 'damaged';
    throw error;
  }
  try {
    if (!fstatSync(descriptor).isFile()) return 'damaged';
    const content = Buffer.alloc(LARGEST);
    return parseBinding(content.toString('utf8', 0, readSync(descriptor, content, 0, LARGEST, 0)));
  } finally {
    closeSync(descriptor);
  }
}

/** Accepts a binding only in the very form in which it is written. */
function parseBinding(text: string): BindingCopy {
  const user = parseUserId(/"user":"([^"]*)"/.exec(text)?.[1] ?? '');
  return user !== null && text === bindingText(user) ? { user } : 'damaged';
}
