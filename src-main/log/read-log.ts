import { closeSync } from 'node:fs';
import { homedir } from 'node:os';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { logFolder, logPath, USUAL_BOUNDS } from './log-files.ts';
import { redactLogText } from './redact.ts';

/** As many lines as full files hold, and no more than a window can take at once. */
export const MOST_LOG_LINES = 20_000;

/**
 * Reads the lines of a profile's log, newest first. They are redacted once more: an earlier version may have written them, or somebody
 * else. What cannot be read is left out.
 *
 * @param most lines
 */
export function readLogLines(profileFolder: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (let number = 0; number < USUAL_BOUNDS.files && lines.length < most; number += 1) {
    const text = readLogFile(logPath(logFolder(profileFolder), number));
    lines.push(...text.split('\n').filter((line) => line !== '').reverse());
  }
  const home = homedir();
  return lines.slice(0, most).map((line) => redactLogText(line, home));
}

function readLogFile(path: string): string {
  const opened = openRegularFile(path, 'refuse');
  if (!opened.ok) return '';
  const { descriptor, size } = opened.file;
  try {
    const { bytes } = readBounded(descriptor, size, 2 * USUAL_BOUNDS.bytes);
    return Buffer.from(bytes).toString('utf8');
  } catch {
    return '';
  } finally {
    closeSync(descriptor);
  }
}
