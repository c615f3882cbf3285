import { chmodSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import { dirname, win32 } from 'node:path';
import { syncFolder } from '#main/durable-file/write-file-atomically.ts';
import { runSystemCommand } from '#main/machine/run-system-command.ts';
import { windowsSystemFolder } from '#main/machine/windows-folders.ts';
import { errnoOf } from '#main/regular-file/errno.ts';

/**
 * Makes a trust folder and those above it where they are missing: 0755 whatever the umask is, so that every user can read it;
 * on Windows `Licensing Client` gets the protected access list of license-files.md. Errors of the file system are thrown.
 *
 * @returns the folders it made, innermost first.
 */
export function makeTrustFolder(path: string): readonly string[] {
  const missing: string[] = [];
  for (let at = path; lstatSync(at, { throwIfNoEntry: false }) === undefined && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  const made: string[] = [];
  for (const folder of missing) {
    mkdirSync(folder, { mode: 0o755 });
    made.unshift(folder);
    if (process.platform !== 'win32') chmodSync(folder, 0o755);
    else if (folder === win32.dirname(path)) protectOnWindows(folder);
    syncFolder(dirname(folder));
  }
  return made;
}

/** Removes folders that were made, as far as they are empty. */
export function takeAwayFolders(made: readonly string[]): void {
  try {
    for (const folder of made) rmdirSync(folder);
  } catch (error) {
    errnoOf(error);
  }
}

/**
 * The arguments of `icacls` that protect a folder: nothing inherited; SYSTEM and Administrators full, Users read, for the folder
 * and all below it; owned by Administrators. By SID, since the names are translated.
 */
export function windowsProtectionCommands(folder: string): readonly (readonly string[])[] {
  const grants = ['*S-1-5-18:(OI)(CI)F', '*S-1-5-32-544:(OI)(CI)F', '*S-1-5-32-545:(OI)(CI)RX'];
  return [
    [folder, '/setowner', '*S-1-5-32-544', '/q'],
    [folder, '/inheritance:r', '/grant:r', ...grants, '/q'],
  ];
}

/** Whether it worked is not asked here: the folder is checked like any other before a file is written. */
function protectOnWindows(folder: string): void {
  const icacls = `${windowsSystemFolder()}\\icacls.exe`;
  for (const command of windowsProtectionCommands(folder)) runSystemCommand(icacls, command);
}
