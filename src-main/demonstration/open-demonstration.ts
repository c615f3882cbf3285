import type { DemonstrationTime } from '#core/contract/snapshot.ts';
import { between, type Duration } from '#core/time/instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { IS_PACKAGED } from '#main/build-information.ts';
import { createMovableClock, type MovableClock } from '#main/clock/movable-clock.ts';
import { createProcessClock, type ProcessClock } from '#main/clock/process-clock.ts';
import type { DemonstrationControl } from '#main/contract-server/demonstration-control.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import type { UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { DISTANCES, isCurrent, keepPosition, keptPosition, SET_BACK, shiftAt, SIGNED_IN_AGO, type ClockPosition } from './clock-position.ts';
import { demonstrationEnvironment, demonstrationFolders, type DemonstrationFolders } from './demonstration-folders.ts';
import { keptIssuer } from './kept-issuer.ts';
import { signInToDemonstration } from './sign-in-to-demonstration.ts';

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
  const signer = keptIssuer(folders.issuer, ownClock().wall);
  if (signer === null) throw new Error(`there is no demonstration in ${root}`);
  const own = demonstrationEnvironment(folders, environment);
  const mover = createMover(folders, signer, own, ownClock);
  await mover.resume();
  return {
    environment: own,
    control: {
      clock: mover.movable.clock,
      view: () => ({ time: mover.position().time, filesFolder: folders.files }),
      async moveTo(time) {
        const problem = await mover.moveTo(time);
        if (problem !== null) throw new Error(`the demonstration's profile cannot be used: ${problem.code}`);
      },
    },
  };
}

interface Mover {
  readonly movable: MovableClock;
  position(): ClockPosition;
  /** Takes the position up that was left. A profile that cannot be used is no reason not to open: the window says so. */
  resume(): Promise<void>;
  /** Gives why the profile cannot be used, or `null`. */
  moveTo(time: DemonstrationTime): Promise<UseCaseProblem | null>;
}

function createMover(folders: DemonstrationFolders, signer: Signer, environment: Record<string, string | undefined>, ownClock: ProcessClock): Mover {
  const kept = keptPosition(folders.clock);
  let position = kept ?? unmoved(ownClock);
  const movable = createMovableClock(ownClock, shiftAt(position));

  const take = (next: ClockPosition): void => {
    keepPosition(folders.clock, next);
    position = next;
    movable.shift = shiftAt(next);
  };
  /** Both clocks become right again, and the authority, which a sign-in is, sets back what was counted (clock rule 4). */
  const signIn = async (): Promise<UseCaseProblem | null> => {
    const fresh = unmoved(ownClock);
    const before = movable.shift;
    movable.shift = shiftAt(fresh);
    const surroundings = readSurroundings(environment);
    const moved = surroundings.ok ? { ...surroundings.value, clock: movable.clock, buildTime: null } : null;
    const problem = surroundings.ok && moved !== null ? await signInToDemonstration(moved, signer, SIGNED_IN_AGO) : null;
    if (!surroundings.ok || problem !== null) {
      movable.shift = before;
      return surroundings.ok ? problem : surroundings;
    }
    take(fresh);
    return null;
  };
  /** Both clocks go on to a time after the sign-in; backwards there is no way but a new sign-in. */
  const goOnTo = async (time: DemonstrationTime, distance: Duration): Promise<UseCaseProblem | null> => {
    const isBeyond = passedSince(position, ownClock) > distance;
    const problem = isBeyond ? await signIn() : null;
    if (problem !== null) return problem;
    const advanced = (position.advanced + distance - passedSince(position, ownClock)) as Duration;
    take({ ...position, time, advanced, setBack: 0 as Duration, movedAt: ownClock() });
    return null;
  };
  const moveTo = async (time: DemonstrationTime): Promise<UseCaseProblem | null> => {
    const distance = DISTANCES[time];
    if (distance !== undefined) return goOnTo(time, distance);
    if (time === 'now') return signIn();
    take({ ...position, time, setBack: SET_BACK, movedAt: ownClock() });
    return null;
  };
  return {
    movable,
    position: () => position,
    moveTo,
    async resume() {
      if (kept !== null && isCurrent(kept, ownClock())) return;
      const { time, advanced } = position;
      const problem = await signIn();
      if (problem !== null || time === 'now') return;
      if (time === 'back-two-days') take({ ...position, advanced });
      await moveTo(time);
    },
  };
}

/** A sign-in of an hour ago, and clocks that are right. */
function unmoved(ownClock: ProcessClock): ClockPosition {
  const movedAt = ownClock();
  const signedInAt = (movedAt.wall - SIGNED_IN_AGO) as ClockPosition['signedInAt'];
  return { time: 'now', signedInAt, advanced: 0 as Duration, setBack: 0 as Duration, movedAt };
}

/** How long ago the sign-in was, as the demonstration has it: by the uptime, which nobody sets. */
function passedSince({ signedInAt, advanced, movedAt }: ClockPosition, ownClock: ProcessClock): Duration {
  return (between(signedInAt, movedAt.wall) + ownClock().uptime - movedAt.uptime + advanced) as Duration;
}
