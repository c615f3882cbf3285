import { duration, MINUTE, SECOND, type Duration } from '#core/time/instant.ts';
import type { OpenedProfile } from '#main/use-cases/open-profile.ts';
import type { ApplicationsHere } from '#main/use-cases/snapshot/questions-shown.ts';
import { readSnapshot, readUnrecordedSnapshot, recordSnapshot, type TakenSnapshot } from '#main/use-cases/snapshot/take-snapshot.ts';
import { leavesStoreReadable } from '#main/use-cases/unrecorded.ts';
import type { UseCaseAnswer, UseCaseProblem } from '#main/use-cases/use-case-problem.ts';

/** How often the time is recorded while a window is open (licensing-rules.md, The clock). */
const RECORD_EVERY = duration(10, MINUTE);

/** How soon it is tried again after it could not be recorded. */
const TRY_AGAIN_AFTER = duration(5, SECOND);

/** How long another process may hold the store before that is more than a moment. */
const LONGEST_MOMENT = duration(15, SECOND);

/** Takes snapshots by reading, and records the time with one where that is due; knows for how long that has not been possible. */
export class TimeRecorder {
  /** The uptime at which the time is recorded next; `null` for at once. */
  #recordAt: Duration | null = null;
  #unrecorded: UseCaseProblem | null = null;
  /** The uptime since which another process holds the store; `null` while none does. */
  #busySince: Duration | null = null;

  /** Records the time with the next snapshot, whenever the last time was. */
  recordNext(): void {
    this.#recordAt = null;
  }

  /** Takes a snapshot. Where the time cannot be recorded it rests on what can be read alone, and says why. */
  take(opened: OpenedProfile, here: ApplicationsHere, uptime: Duration): UseCaseAnswer<TakenSnapshot> {
    if (this.#recordAt === null || uptime >= this.#recordAt) {
      const recorded = recordSnapshot(opened, here);
      if (recorded.ok) {
        this.#recordAt = (uptime + RECORD_EVERY) as Duration;
        [this.#unrecorded, this.#busySince] = [null, null];
        return recorded;
      }
      this.#recordAt = (uptime + TRY_AGAIN_AFTER) as Duration;
      if (!this.#isReadable(recorded, uptime)) return recorded;
    }
    return this.#unrecorded === null ? readSnapshot(opened, here) : readUnrecordedSnapshot(opened, here, this.#unrecorded);
  }

  /** Whether what is stored can be shown although the time could not be recorded. */
  #isReadable(problem: UseCaseProblem, uptime: Duration): boolean {
    if (problem.code !== 'store-busy') {
      this.#busySince = null;
      this.#unrecorded = leavesStoreReadable(problem) ? problem : null;
      return this.#unrecorded !== null;
    }
    // Another process that writes for a moment changes nothing about what is shown; one that does not let go does.
    this.#busySince ??= uptime;
    if (uptime - this.#busySince >= LONGEST_MOMENT) this.#unrecorded = problem;
    return true;
  }
}
