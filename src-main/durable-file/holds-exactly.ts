import { closeSync } from 'node:fs';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';

/** Whether a path is a regular file (no link) that can be read and holds exactly these bytes. */
export function holdsExactly(path: string, bytes: Uint8Array): boolean {
  const opened = openRegularFile(path, 'refuse');
  if (!opened.ok) return false;
  const { descriptor, size } = opened.file;
  try {
    const content = readBounded(descriptor, size, bytes.length);
    return content.isWhole && content.bytes.equals(bytes);
  } finally {
    closeSync(descriptor);
  }
}
