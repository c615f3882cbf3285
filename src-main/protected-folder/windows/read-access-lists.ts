import type { RunSystemCommand } from '#main/machine/run-system-command.ts';
import { runPowerShell } from '#main/machine/windows-powershell.ts';

/** What Windows says about one file or folder. */
export interface WindowsItem {
  readonly path: string;
  /** Whether it is a junction or symbolic link (it has the attribute ReparsePoint). */
  readonly isLink: boolean;
  /** Owner and access list. */
  readonly sddl: string;
}

const REPARSE_POINT = 0x400;
const LAST_LINE = 'end';

/**
 * Asks Windows for owner and access list of a folder, of one below it, and of what the latter holds, in one start of
 * Windows PowerShell; `null` when it does not answer in full.
 *
 * `icacls` would be quicker and does not tell the owner, who may rewrite any access list. .NET is asked directly, so that no
 * PowerShell module is loaded. One line each: attributes, SDDL, path, with tabs between, which no path on Windows can hold.
 *
 * @param top the folder `Licensing Client`.
 * @param below the folder of entries inside it.
 */
export function readAccessLists(
  run: RunSystemCommand,
  top: string,
  below: string,
): readonly WindowsItem[] | null {
  return parseAccessLists(runPowerShell(run, accessListScript(top, below)));
}

/** The script that prints the lines; the two paths stand in it as literal text. */
export function accessListScript(top: string, below: string): string {
  const literal = (path: string): string => `'${path.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
  return [
    // No command of a module is used, and none may come of the user's own modules.
    "$PSModuleAutoLoadingPreference = 'None'",
    "$ErrorActionPreference = 'Stop'",
    '[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)',
    `$below = [System.IO.DirectoryInfo]${literal(below)}`,
    `$items = @([System.IO.DirectoryInfo]${literal(top)}, $below) + $below.GetFileSystemInfos()`,
    "foreach ($item in $items) { $sddl = $item.GetAccessControl('Owner,Access').GetSecurityDescriptorSddlForm('Owner,Access')",
    '[Console]::WriteLine("$([int]$item.Attributes)`t$sddl`t$($item.FullName)") }',
    `[Console]::WriteLine('${LAST_LINE}')`,
  ].join('\n');
}

/** Reads what the script printed; `null` unless every line is whole and the last one came. */
export function parseAccessLists(output: string | null): readonly WindowsItem[] | null {
  const lines = (output ?? '').replace(/^\ufeff/, '').trimEnd().split(/\r?\n/);
  if (lines.pop() !== LAST_LINE) return null;
  const items: WindowsItem[] = [];
  for (const line of lines) {
    const match = /^(\d{1,10})\t([^\t]+)\t([^\t]+)$/.exec(line);
    const [, attributes, sddl, path] = match ?? [];
    if (sddl === undefined || path === undefined) return null;
    items.push({ path, sddl, isLink: (Number(attributes) & REPARSE_POINT) !== 0 });
  }
  return items;
}
