import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { errnoOf } from '#main/regular-file/errno.ts';

/**
 * Whether what is typed on this process's terminal reaches it: a terminal sends Ctrl+C to every process of its foreground group,
 * to those that this one started too.
 *
 * Linux says so (proc(5), `stat`: process group and the terminal's foreground group). Elsewhere a terminal as input or output counts.
 */
export function isInForeground(): boolean {
  if (process.platform !== 'linux') return [0, 1, 2].some(isatty);
  const [, , group, , terminal, foreground] = ownState();
  return terminal !== '0' && group === foreground;
}

/** State, parent, process group, session, terminal, foreground group …: what follows the name, which may hold anything. */
function ownState(): readonly (string | undefined)[] {
  try {
    const text = readFileSync('/proc/self/stat', 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    errnoOf(error);
    return [undefined, undefined, undefined, undefined, '0'];
  }
}
