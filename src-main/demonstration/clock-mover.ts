import { statSync } from 'node:fs';
import type { DemonstrationTime } from '#core/contract/snapshot.ts';
import { between, type Duration } from '#core/time/instant.ts';
import type { Signer } from '#license-file/issuer/create-issuer.ts';
import { createMovableClock } from '#main/clock/movable-clock.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { readSurroundings } from '#main/use-cases/open-profile.ts';
import { problemAtPath, type UseCaseProblem } from '#main/use-cases/use-case-problem.ts';
import { DISTANCES, isCurrent, keepPosition, keptPosition, SET_BACK, shiftAt, SIGNED_IN_AGO, type ClockPosition } from './clock-position.ts';
import type { DemonstrationFolders } from './demonstration-folders.ts';
import { signInToDemonstration } from './sign-in-to-demonstration.ts';

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
 * only a new sign-in.
 *
 * @param environment the demonstration's own
 */
export function createClockMover(
  folders: DemonstrationFolders,
  signer: Signer,
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
  /** Both clocks become right again, and the authority, which a sign-in is, sets back what was counted (clock rule 4). */
  const signIn = async (): Promise<UseCaseProblem | null> => {
    const fresh = unmoved(ownClock);
    const before = movable.shift;
    movable.shift = shiftAt(fresh);
    const surroundings = readSurroundings(environment);
    const moved = surroundings.ok ? { ...surroundings.value, clock: movable.clock, buildTime: null } : null;
    const problem = moved === null ? null : await signInToDemonstration(moved, signer, SIGNED_IN_AGO);
    const failure = surroundings.ok ? (problem ?? take(fresh)) : surroundings;
    if (failure !== null) movable.shift = before;
    return failure;
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
