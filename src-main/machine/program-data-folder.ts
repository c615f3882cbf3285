import { runSystemCommand, type RunSystemCommand } from './run-system-command.ts';
import { windowsSystemFolder } from './windows-folders.ts';

const KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList';

let ofThisComputer: string | null = null;

/**
 * The folder for what belongs to every user of a Windows computer, for example `C:\ProgramData`: from the registry, where only an administrator
 * changes it. `%ProgramData%` is never asked, since it is the user's to set. Asked once: it does not change while Windows runs.
 */
export function programDataFolder(): string {
  ofThisComputer ??= readProgramDataFolder(runSystemCommand, windowsSystemFolder());
  return ofThisComputer;
}

/** Asks the registry; where it does not say, it is `ProgramData` on the drive of Windows, as Windows makes it. */
export function readProgramDataFolder(run: RunSystemCommand, systemFolder: string): string {
  const drive = systemFolder.slice(0, 2);
  const output = run(`${systemFolder}\\reg.exe`, ['query', KEY, '/v', 'ProgramData', '/reg:64']) ?? '';
  const [, value = ''] = /^\s+ProgramData\s+REG_(?:EXPAND_)?SZ\s+([\x20-\x7e]+?)\s*$/im.exec(output) ?? [];
  const path = value.replace(/^%SystemDrive%/i, drive);
  return /^[A-Za-z]:\\[^"%]+$/.test(path) ? path.replace(/\\+$/, '') : `${drive}\\ProgramData`;
}
