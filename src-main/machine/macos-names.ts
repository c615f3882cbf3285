import type { RunSystemCommand } from './run-system-command.ts';

/**
 * The name of a Mac that does not change with the network it is on (System Settings, General, Sharing, Local hostname),
 * without `.local`; `null` where none is set.
 */
export function readLocalHostName(run: RunSystemCommand): string | null {
  const name = run('/usr/sbin/scutil', ['--get', 'LocalHostName'])?.trim() ?? '';
  return /^[^\s\p{Cc}]{1,63}$/u.test(name) ? name : null;
}
