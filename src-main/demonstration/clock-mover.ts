import { statSync } from 'node:fs';
import type { DemonstrationTime } from '#core/contract/snapshot.ts';
import { DISTANCES, isCurrent, SET_BACK, shiftAt, type ClockPosition } from '#core/demonstration/clock-position.ts';
import { between, type Duration } from '#core/time/instant.ts';
import { createMovableClock } from '#main/clock/movable-clock.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import { problemAtPath, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import type { DemonstrationFolders } from './demonstration-folders.ts';
import { keepPosition, keptPosition } from './kept-position.ts';
import { signInAtService } from './sign-in-at-service.ts';

/** What moves the clock of a demonstration. */
export interface ClockMover {
  /** The demonstration's clock, wherever this window or another one has moved it. */
  readonly clock: ProcessClock;
  position(): ClockPosition;
  /** Takes the position up that was left. A profile that cannot be used is no reason not to open: the window says so. */
  resume(): Promise<void>;
  /** Gives why the profile cannot be used, or the position not be kept, or `null`. Where it cannot the clock stays where it was. */
  moveTo(time: DemonstrationTime): Promise<UseCaseProblem | null>;
}

/**
 * Makes what moves the clock of a demonstration, by the clock rules themselves: forward the time is shown to have passed, backwards there is
 * only a new sign-in. The service follows the position that is kept, so that both stand at one time.
 *
 * @param environment the demonstration's own
 */
export function createClockMover(
  folders: DemonstrationFolders,
  environment: Readonly<Record<string, string | undefined>>,
  ownClock: ProcessClock,
): ClockMover {
  const kept = keptPosition(folders.clock);
  let position = kept ?? unmoved(ownClock);
  let known = fileIdentity(folders.clock);
  const movable = createMovableClock(ownClock, shiftAt(position));

  const follow = (next: ClockPosition): void => {
    known = fileIdentity(folders.clock);
    position = next;
    movable.shift = shiftAt(next);
  };
  const take = (next: ClockPosition): UseCaseProblem | null => {
    const problem = keepPosition(folders.clock, next);
    if (problem !== null) return problemAtPath(problem);
    follow(next);
    return null;
  };
  /** Two windows of one demonstration have one clock: by two, each would take the other's time for time that passed. */
  const catchUp = (): void => {
    if (fileIdentity(folders.clock) === known) return;
    const moved = keptPosition(folders.clock);
    if (moved !== null) follow(moved);
  };
  /**
   * All clocks become right again, and the authority, which a sign-in is, sets back what was counted (clock rule 4). Where the service does
   * not answer they are right all the same, and the client goes by what it has counted.
   */
  const signIn = async (): Promise<UseCaseProblem | null> => {
    const before = position;
    const surroundings = readSurroundings(environment);
    if (!surroundings.ok) return surroundings;
    const unkept = take(unmoved(ownClock));
    if (unkept !== null) return unkept;
    const problem = await signInAtService({ ...surroundings.value, clock: movable.clock, buildTime: null }, folders.service);
    if (problem !== null) take(before);
    return problem;
  };
  /** Both clocks go on to a time after the sign-in; backwards there is no way but a new sign-in. */
  const goOnTo = async (time: DemonstrationTime, distance: Duration): Promise<UseCaseProblem | null> => {
    const isBeyond = passedSince(position, ownClock) > distance;
    const problem = isBeyond ? await signIn() : null;
    if (problem !== null) return problem;
    const advanced = (position.advanced + distance - passedSince(position, ownClock)) as Duration;
    return take({ ...position, time, advanced, setBack: 0 as Duration, movedAt: ownClock() });
  };
  const moveTo = async (time: DemonstrationTime): Promise<UseCaseProblem | null> => {
    catchUp();
    const distance = DISTANCES[time];
    if (distance !== undefined) return goOnTo(time, distance);
    if (time === 'now') return signIn();
    return take({ ...position, time, setBack: SET_BACK, movedAt: ownClock() });
  };
  return {
    clock: () => {
      catchUp();
      return movable.clock();
    },
    position: () => {
      catchUp();
      return position;
    },
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

/** Tells one content of a file that is replaced whole from the next; empty where there is none. */
function fileIdentity(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? '' : `${String(found.ino)} ${String(found.mtimeNs)}`;
}

/** A sign-in of now, and clocks that are right. */
function unmoved(ownClock: ProcessClock): ClockPosition {
  const movedAt = ownClock();
  return { time: 'now', signedInAt: movedAt.wall, advanced: 0 as Duration, setBack: 0 as Duration, movedAt };
}

/** How long ago the sign-in was, as the demonstration has it: by the uptime, which nobody sets. */
function passedSince({ signedInAt, advanced, movedAt }: ClockPosition, ownClock: ProcessClock): Duration {
  return (between(signedInAt, movedAt.wall) + ownClock().uptime - movedAt.uptime + advanced) as Duration;
}
