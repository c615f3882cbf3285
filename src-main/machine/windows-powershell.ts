import type { RunSystemCommand } from './run-system-command.ts';
import { windowsSystemFolder } from './windows-folders.ts';

/** The path of the PowerShell that is a part of Windows. */
export function windowsPowerShell(): string {
  return `${windowsSystemFolder()}\\WindowsPowerShell\\v1.0\\powershell.exe`;
}

/** The words that have it run a script, which no shell and no file comes between. */
export function scriptWords(script: string): readonly string[] {
  return ['-EncodedCommand', Buffer.from(script, 'utf16le').toString('base64')];
}

/** Has it run a script; what that printed, or `null`. */
export function runPowerShell(run: RunSystemCommand, script: string): string | null {
  return run(windowsPowerShell(), ['-NoProfile', '-NonInteractive', ...scriptWords(script)]);
}
