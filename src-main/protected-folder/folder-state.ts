import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { fileState } from '#main/regular-file/file-state.ts';

/**
 * What can be seen of a folder of entries without reading them: which files there are, and when each of them, the folder and those above
 * it were last changed in content, owner or access. While it stays the same, reading again would give the same.
 *
 * On Windows reading costs a start of PowerShell, and a window asks at every change of what it shows.
 *
 * @param path absolute
 */
export function folderState(path: string): string {
  const lines: string[] = [];
  for (let at = path; ; at = dirname(at)) {
    lines.push(stateOf(at));
    if (at === dirname(at)) break;
  }
  for (const name of namesIn(path)) lines.push(stateOf(join(path, name)));
  return lines.join('\n');
}

function stateOf(path: string): string {
  return `${path}: ${fileState(path)}`;
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    errnoOf(error);
    return [];
  }
}
