import { statSync } from 'node:fs';
import { win32 } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';

/** Where a program is looked for; a test brings what another system has. */
export interface ExecutableSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isFile: (path: string) => boolean;
}

/** What Windows itself starts; anything else goes through a shell, or through what is registered for it. */
const WINDOWS_PROGRAMS = ['.com', '.exe'];

/**
 * Which program a name that somebody typed means; `null` where there is none.
 *
 * Linux and macOS look on `PATH` alone, and are left to it. Windows looks in the working folder first, where whoever wrote a file there
 * would choose what is started; so the folders of `PATH` are looked through here, those with a full path, and nothing else.
 */
export function findExecutable(name: string, { platform, environment, isFile }: ExecutableSources): string | null {
  if (platform !== 'win32' || /[\\/:]/.test(name)) return name;
  const path = Object.entries(environment).find(([variable]) => variable.toUpperCase() === 'PATH')?.[1] ?? '';
  const names = WINDOWS_PROGRAMS.includes(win32.extname(name).toLowerCase()) ? [name] : WINDOWS_PROGRAMS.map((extension) => name + extension);
  const folders = path.split(';').map((folder) => folder.replace(/^"(.*)"$/, '$1')).filter((folder) => /^(?:[A-Za-z]:[\\/]|\\\\)/.test(folder));
  for (const folder of folders) {
    const found = names.map((one) => win32.join(folder, one)).find(isFile);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether a path leads to a file; what cannot be looked at counts as none. */
export function isFileAt(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    errnoOf(error);
    return false;
  }
}
