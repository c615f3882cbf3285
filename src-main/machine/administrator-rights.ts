import { runSystemCommand, type RunSystemCommand } from './run-system-command.ts';
import { windowsSystemFolder } from './windows-folders.ts';
import { isElevated } from './windows-whoami.ts';

/** How the operating system is asked; a test brings what another one answered. */
export interface RightsSources {
  readonly platform: NodeJS.Platform;
  /** The effective user id; `null` on Windows. */
  readonly effectiveUserId: number | null;
  readonly run: RunSystemCommand;
}

/** Whether this process may change what belongs to the whole machine: root, or an elevated process on Windows. */
export function hasAdministratorRights(sources: RightsSources = thisProcess()): boolean {
  if (sources.platform !== 'win32') return sources.effectiveUserId === 0;
  const whoami = `${windowsSystemFolder()}\\whoami.exe`;
  return isElevated(sources.run(whoami, ['/groups', '/fo', 'csv', '/nh']));
}

function thisProcess(): RightsSources {
  return {
    platform: process.platform,
    effectiveUserId: process.geteuid?.() ?? null,
    run: runSystemCommand,
  };
}
