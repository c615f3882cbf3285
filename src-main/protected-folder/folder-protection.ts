import { win32 } from 'node:path';
import { runSystemCommand, type RunSystemCommand } from '#main/machine/run-system-command.ts';
import { posixFolderProblem } from './posix-protection.ts';
import type { EntryProblem, FolderProblem } from './protected-folder.ts';
import { readAccessLists, type WindowsItem } from './windows/read-access-lists.ts';
import { accessProblem } from './windows/windows-protection.ts';

/** What protects a machine-wide folder of entries, and what does not. */
export interface FolderProtection {
  readonly folderProblem: FolderProblem | null;
  /** Files that do not count, known by the folder's access lists (Windows; elsewhere each file is asked as it is read). */
  readonly entryProblems: readonly EntryProblem[];
}

/** How the operating system is asked; a test brings what another one answered. */
export interface ProtectionSources {
  readonly platform: NodeJS.Platform;
  readonly run: RunSystemCommand;
}

const THIS_COMPUTER: ProtectionSources = { platform: process.platform, run: runSystemCommand };

/**
 * Whether only an administrator can write a machine-wide folder of entries (license-files.md, Trust). Errors of the file system are
 * thrown.
 *
 * @param path absolute; on Windows the folder above it is `Licensing Client`, the topmost that is checked.
 */
export function folderProtection(path: string, sources: ProtectionSources = THIS_COMPUTER): FolderProtection {
  if (sources.platform !== 'win32') return { folderProblem: posixFolderProblem(path), entryProblems: [] };
  const top = win32.dirname(path);
  const items = readAccessLists(sources.run, top, path);
  return items === null ? refused(path, 'access-unknown') : judgeItems(items, top, path);
}

function judgeItems(items: readonly WindowsItem[], top: string, path: string): FolderProtection {
  const [first, second, ...files] = items;
  if (first?.path !== top || second?.path !== path) return refused(path, 'access-unknown');
  for (const folder of [first, second]) {
    if (folder.isLink) return refused(folder.path, 'is-a-link');
    const problem = accessProblem(folder.sddl, folder === first);
    if (problem !== null) return refused(folder.path, problem.code, problem.facts);
  }
  const entryProblems = files.flatMap(({ path: file, isLink, sddl }): readonly EntryProblem[] => {
    if (isLink) return [{ file, code: 'entry-file-is-a-link', facts: {} }];
    const problem = accessProblem(sddl, false);
    if (problem === null) return [];
    const isOwner = problem.code === 'not-owned-by-administrator';
    const code = isOwner ? 'entry-file-not-owned-by-administrator' : 'entry-file-writable-by-others';
    return [{ file, code, facts: problem.facts }];
  });
  return { folderProblem: null, entryProblems };
}

function refused(path: string, code: FolderProblem['code'], facts: FolderProblem['facts'] = {}): FolderProtection {
  return { folderProblem: { path, code, facts }, entryProblems: [] };
}
