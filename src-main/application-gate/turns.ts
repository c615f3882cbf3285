/** Lets so many go on at once; whoever comes then waits, in the order in which they came. */
export class Turns {
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** Whether nobody who comes now has to wait. */
  get isFree(): boolean {
    return this.#free > 0;
  }

  /** Waits for a turn and gives what ends it, however often it is called; `null` where nobody wants it any more. */
  async take(signal: AbortSignal): Promise<(() => void) | null> {
    if (signal.aborted) return null;
    if (this.#free > 0) this.#free -= 1;
    else if (!(await this.#called(signal))) return null;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#next();
    };
  }

  async #called(signal: AbortSignal): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const called = (): void => resolve(true);
    const leave = (): void => {
      this.#waiting.delete(called);
      resolve(false);
    };
    this.#waiting.add(called);
    signal.addEventListener('abort', leave, { once: true });
    const isCalled = await promise;
    signal.removeEventListener('abort', leave);
    return isCalled;
  }

  #next(): void {
    const [first] = this.#waiting;
    if (first === undefined) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(first);
    first();
  }
}
