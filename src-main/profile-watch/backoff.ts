import { duration, SECOND, type Duration } from '#core/time/instant.ts';

/** How long a profile that cannot be used is left alone before it is tried again: longer each time, up to half a minute. */
const FIRST_TRY_AFTER = duration(1, SECOND);
const LONGEST_WAIT = duration(30, SECOND);

/** When something that failed is tried again: sooner at first, then less often. */
export class Backoff {
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
