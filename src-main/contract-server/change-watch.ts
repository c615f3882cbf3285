import { between, duration, MINUTE, SECOND, type Duration, type Instant } from '#core/time/instant.ts';
import type { LicensingServer } from './licensing-server.ts';

/** How often it is looked whether something changed: by another process, by time, by waking from sleep. */
const LOOK_EVERY = duration(1, SECOND);

/** A window gets a new snapshot at least this often, since it shows how long ago and how long still. */
const LONGEST_QUIET = duration(1, MINUTE);

/** How far the wall clock may drift from the uptime between two looks before somebody has set it. */
const CLOCK_WAS_SET = duration(5, SECOND);

/** How long a profile that cannot be used is left alone before it is tried again: longer each time, up to half a minute. */
const FIRST_TRY_AFTER = duration(1, SECOND);
const LONGEST_WAIT = duration(30, SECOND);

/**
 * Looks once a second, while anybody listens, whether the window shows something else now: another process wrote to the store, an
 * instant has come, the clock was set, the computer slept. A long timer would be trusted through a sleep, and a short one costs nothing.
 *
 * @returns ends it
 */
export function watchForChanges(server: LicensingServer): () => void {
  const { applications } = server.options;
  const endOfApplications = applications.onChange(() => {
    server.changed();
  });
  let isClosed = false;
  let mark = '';
  let wait = FIRST_TRY_AFTER;
  let nextTry: number | null = null;

  const timer = setInterval(() => {
    if (server.isListenedTo) look();
  }, LOOK_EVERY);
  timer.unref();

  function look(): void {
    const opened = server.profile();
    if (!opened.ok) {
      tryAgain();
      return;
    }
    [wait, nextTry] = [FIRST_TRY_AFTER, null];
    const seen = opened.value.cache.changeMark();
    const isOther = mark !== '' && seen !== mark;
    mark = seen;
    if (isOther || isDue(server)) server.changed();
  }

  function tryAgain(): void {
    const { uptime } = server.surroundings.clock();
    nextTry ??= uptime + wait;
    if (uptime < nextTry) return;
    [wait, nextTry] = [Math.min(wait * 2, LONGEST_WAIT) as Duration, Infinity];
    const tried = server.work.inTurn(() => server.reopen());
    void tried.finally(() => {
      nextTry = null;
      if (!isClosed) server.changed();
    });
  }

  return () => {
    isClosed = true;
    clearInterval(timer);
    endOfApplications();
  };
}

/** Whether time alone asks for a new snapshot. */
function isDue({ newest, surroundings }: LicensingServer): boolean {
  const { madeAt, now, nextDifferenceAt } = newest;
  if (madeAt === null || now === null) return true;
  const readings = surroundings.clock();
  const passed = readings.bootId === madeAt.bootId ? readings.uptime - madeAt.uptime : 0;
  const walled = between(madeAt.wall, readings.wall);
  if (Math.abs(walled - passed) > CLOCK_WAS_SET) return true;
  const estimated = (now + Math.max(passed, walled)) as Instant;
  return passed >= LONGEST_QUIET || (nextDifferenceAt !== null && estimated >= nextDifferenceAt);
}
