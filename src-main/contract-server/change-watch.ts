import { between, duration, MINUTE, SECOND, type Duration } from '#core/time/instant.ts';
import { logBrokenPromise } from './broken-promise.ts';
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
  const endOfApplications = server.options.applications.onChange(() => {
    server.noticed();
  });
  const again = new Backoff();
  const timer = setInterval(() => {
    if (!server.isListenedTo) return;
    try {
      look();
    } catch (error) {
      logBrokenPromise('watching for changes', error);
    }
  }, LOOK_EVERY);
  timer.unref();

  function look(): void {
    const isWithoutProfile = (server.newest?.problem ?? null) !== null;
    if (isWithoutProfile && again.isDue()) tryAgain().catch((error: unknown) => logBrokenPromise('opening the profile again', error));
    if (!isWithoutProfile) again.forget();
    const due = whatIsDue(server);
    // What ends by itself is noted in the history when it does.
    if (due === 'difference') server.recordNext();
    if (server.isOvertaken || due !== 'nothing') server.noticed();
  }

  /** Opens the profile anew; told only where it came to something else. */
  async function tryAgain(): Promise<void> {
    const before = server.newest?.problem?.code;
    await server.work.inTurn(() => server.reopen());
    if (server.isClosed) return;
    server.snapshot();
    if (server.newest?.problem?.code !== before) server.noticed();
  }

  return () => {
    clearInterval(timer);
    endOfApplications();
  };
}

/** When something that failed is tried again: sooner at first, then less often. */
class Backoff {
  #wait: Duration = FIRST_TRY_AFTER;
  /** By this process's own count of milliseconds: a clock that is moved has no say in it. */
  #next: number | null = null;

  /** Whether it is to be tried now. */
  isDue(): boolean {
    const at = performance.now();
    this.#next ??= at + this.#wait;
    if (at < this.#next) return false;
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT) as Duration;
    this.#next = at + this.#wait;
    return true;
  }

  /** It works: the next failure is tried again soon. */
  forget(): void {
    [this.#wait, this.#next] = [FIRST_TRY_AFTER, null];
  }
}

/** What time alone asks for: a snapshot that says something else, or one that says the same of a later moment. */
function whatIsDue({ newest, surroundings }: LicensingServer): 'difference' | 'later-moment' | 'nothing' {
  if (newest === null) return 'later-moment';
  const { readings: before, now, nextDifferenceAt } = newest;
  const readings = surroundings.clock();
  const passed = readings.bootId === before.bootId ? readings.uptime - before.uptime : 0;
  const walled = between(before.wall, readings.wall);
  // The clock that `now` came of goes on to tell it: their steps differ, and a moment too early would show nothing new.
  const estimated = now + (now === before.wall ? walled : passed);
  if (nextDifferenceAt !== null && estimated >= nextDifferenceAt) return 'difference';
  return passed >= LONGEST_QUIET || Math.abs(walled - passed) > CLOCK_WAS_SET ? 'later-moment' : 'nothing';
}
