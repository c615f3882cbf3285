import { existsSync } from 'node:fs';
import { IS_PACKAGED } from '#main/build-information.ts';
import { createProcessClock, type ProcessClock } from '#main/clock/process-clock.ts';
import type { DemonstrationControl } from '#main/contract-server/demonstration-control.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import { createClockMover } from './clock-mover.ts';
import { demonstrationEnvironment, demonstrationFolders } from './demonstration-folders.ts';
import { connectToService } from './sign-in-at-service.ts';

/** A demonstration that is open: what the client needs in the place of what is this user's own. */
export interface OpenDemonstration {
  readonly environment: Record<string, string | undefined>;
  readonly control: DemonstrationControl;
}

/**
 * Opens a demonstration that was prepared, where it was left; one that drifted away from there meanwhile is set up there anew.
 *
 * @param root its folder
 * @param environment this process's own; the demonstration's developer overrides are put over it
 */
export async function openDemonstration(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  ownClock: ProcessClock = createProcessClock({ startAt: null }),
): Promise<OpenDemonstration> {
  // A packaged build ignores developer overrides, so that it would work on the user's own profile, by a clock that can be moved.
  if (IS_PACKAGED) throw new Error('a packaged build has no demonstration');
  const folders = demonstrationFolders(root);
  if (!existsSync(folders.begunWith)) throw new Error(`there is no demonstration in ${root}`);
  const own = demonstrationEnvironment(folders, environment);
  const mover = createClockMover(folders, own, ownClock);
  const surroundings = readSurroundings(own);
  if (surroundings.ok) await connectToService({ ...surroundings.value, clock: mover.clock, buildTime: null }, folders.service);
  await mover.resume();
  return {
    environment: own,
    control: {
      clock: mover.clock,
      view: () => ({ time: mover.position().time, filesFolder: folders.files }),
      moveTo: (time) => mover.moveTo(time),
    },
  };
}
