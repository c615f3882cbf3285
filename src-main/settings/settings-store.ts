import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, type Settings } from '#core/contract/settings.ts';
import { keepAside } from '#main/durable-file/keep-aside.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import type { WriteProblem } from '#main/durable-file/write-problem.ts';
import { errnoOf } from '#main/regular-file/errno.ts';
import { openRegularFile } from '#main/regular-file/open-regular-file.ts';
import { readBounded } from '#main/regular-file/read-bounded.ts';
import { formatSettings, parseSettings } from './settings-text.ts';

/** The settings' file in the profile folder. */
export const SETTINGS_FILE = 'settings.json';

const LARGEST = 16_384;

/** What was found where the settings are kept. */
export interface FoundSettings {
  readonly settings: Settings;
  /**
   * Why they are the defaults although something lies there: what it holds is not known to this version (`unknown`), or it cannot be
   * read (`unreadable`); `null` where all is well.
   */
  readonly problem: 'unknown' | 'unreadable' | null;
}

/** Reads the settings of a profile. Whatever lies there, there is an answer: the defaults hold where nothing better is known. */
export function readSettings(profileFolder: string): FoundSettings {
  const path = join(profileFolder, SETTINGS_FILE);
  const opened = openRegularFile(path, 'refuse');
  if (!opened.ok) {
    const isAbsent = opened.found === null && (opened.errno === 'ENOENT' || opened.errno === 'ENOTDIR');
    return { settings: DEFAULT_SETTINGS, problem: isAbsent ? null : 'unreadable' };
  }
  const { descriptor, size } = opened.file;
  try {
    const { bytes, isWhole } = readBounded(descriptor, size, LARGEST);
    const settings = isWhole ? parseSettings(Buffer.from(bytes).toString('utf8')) : null;
    return settings === null ? { settings: DEFAULT_SETTINGS, problem: 'unknown' } : { settings, problem: null };
  } catch (error) {
    errnoOf(error);
    return { settings: DEFAULT_SETTINGS, problem: 'unreadable' };
  } finally {
    closeSync(descriptor);
  }
}

/** Writes the settings; what was there and is not understood is kept under another name first. `null` when they are written. */
export function writeSettings(profileFolder: string, settings: Settings): WriteProblem | null {
  const path = join(profileFolder, SETTINGS_FILE);
  if (readSettings(profileFolder).problem !== null) {
    try {
      keepAside(path, 'settings-not-understood', '.json');
    } catch (error) {
      return { code: 'write-failed', path, errno: errnoOf(error) };
    }
  }
  const written = writeFileAtomically(path, Buffer.from(formatSettings(settings)), 0o600, 'replace');
  return written.ok ? null : written.problem;
}
