import { runSystemCommand, windowsSystemFolder, type RunSystemCommand } from './run-system-command.ts';
import { isElevated } from './windows-whoami.ts';

/** How the operating system is asked; a test brings what another one answered. */
export interface RightsSources {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The effective user id; `null` on Windows. */
  readonly effectiveUserId: number | null;
  readonly run: RunSystemCommand;
}

/** Whether this process may change what belongs to the whole machine: root, or an elevated process on Windows. */
export function hasAdministratorRights(sources: RightsSources = thisProcess()): boolean {
  if (sources.platform !== 'win32') return sources.effectiveUserId === 0;
  const whoami = `${windowsSystemFolder(sources.environment)}\\whoami.exe`;
  return isElevated(sources.run(whoami, ['/groups', '/fo', 'csv', '/nh']));
}

function thisProcess(): RightsSources {
  return {
    platform: process.platform,
    environment: process.env,
    effectiveUserId: process.geteuid?.() ?? null,
    run: runSystemCommand,
  };
}
