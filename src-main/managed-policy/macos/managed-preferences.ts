import { posix } from 'node:path';
import type { RunSystemCommand } from '#main/machine/run-system-command.ts';
import { readPolicyBytes, type PolicyFileBytes } from '../policy-file.ts';
import type { LayerContent, PolicyLayer } from '../policy-layer.ts';
import { parsePropertyList } from './parse-property-list.ts';

/** The preference domain of this program, which is also what its package is called. */
export const PREFERENCE_DOMAIN = 'org.licensing-client.desktop';

const FOLDER = '/Library/Managed Preferences';

/** How a Mac is asked; a test brings recorded answers. */
export interface PreferenceSources {
  readonly run: RunSystemCommand;
  /** The short name of the user; empty where there is none. */
  readonly userName: string;
  readonly readBytes: (path: string) => PolicyFileBytes;
}

/** Where the managed preferences of the computer, and of the user on it, lie. */
export function preferenceFiles(userName: string): readonly { readonly origin: 'computer' | 'user'; readonly path: string }[] {
  const file = `${PREFERENCE_DOMAIN}.plist`;
  const ofUser = /[/\0]|^\.{0,2}$/.test(userName) ? [] : [{ origin: 'user' as const, path: posix.join(FOLDER, userName, file) }];
  return [{ origin: 'computer', path: posix.join(FOLDER, file) }, ...ofUser];
}

/**
 * Reads what the management of a Mac forces: the files that only it writes. What `defaults` would say mixes a person's own choices in, and
 * is never asked.
 */
export function readManagedPreferences({ run, userName, readBytes }: PreferenceSources): readonly PolicyLayer[] {
  return preferenceFiles(userName).map(({ origin, path }): PolicyLayer => {
    const found = readBytes(path);
    return { origin, place: path, ignoresCase: false, content: found.state === 'bytes' ? contentOf(run, path) : found };
  });
}

/** The system's own reader makes text of it: the file is binary as a rule. */
function contentOf(run: RunSystemCommand, path: string): LayerContent {
  const values = parsePropertyList(run('/usr/bin/plutil', ['-convert', 'xml1', '-o', '-', '--', path]));
  return values === null ? { state: 'unreadable', cause: 'no-property-list' } : { state: 'read', values };
}

/** The preferences of this computer. */
export const THIS_MAC = { readBytes: (path: string): PolicyFileBytes => readPolicyBytes(path, false) };
