import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { NO_FOLLOW, READ_WITHOUT_WAITING } from './open-flags.ts';

/** Whether a path is a regular file (no link) that holds exactly these bytes. Errors of the file system are thrown. */
export function holdsExactly(path: string, bytes: Uint8Array): boolean {
  const descriptor = openSync(path, READ_WITHOUT_WAITING | NO_FOLLOW);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || found.size !== bytes.length) return false;
    const content = Buffer.alloc(bytes.length + 1);
    let length = 0;
    for (let count = -1; count !== 0 && length < content.length; length += count) {
      count = readSync(descriptor, content, length, content.length - length, null);
    }
    return content.subarray(0, length).equals(bytes);
  } finally {
    closeSync(descriptor);
  }
}
