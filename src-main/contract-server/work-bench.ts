import type { WorkProgress } from '#core/contract/events.ts';
import type { WorkInProgress } from '#main/use-cases/license-files/given-files.ts';

/** After how much work, in milliseconds, it begins to tell how far it is, and how often it does from then on. */
const TELL_AFTER = 1_000;
const TELL_EVERY = 200;

/**
 * Does work on files, one piece after the other, so that two of them never cross; tells how far a long one is; and lets what is under
 * way be stopped.
 */
export class WorkBench {
  readonly #tell: (progress: WorkProgress) => void;
  #last: Promise<unknown> = Promise.resolve();
  readonly #underWay = new Set<AbortController>();

  constructor(tell: (progress: WorkProgress) => void) {
    this.#tell = tell;
  }

  /** Does a piece of work when those before it are done; its errors are the caller's. */
  inTurn<Value>(work: (progress: WorkInProgress) => Promise<Value>): Promise<Value> {
    const controller = new AbortController();
    this.#underWay.add(controller);
    const { signal } = controller;
    const result = this.#last.then(() => work({ signal, onProgress: this.#progress() }));
    const settled = result.finally(() => this.#underWay.delete(controller));
    this.#last = settled.catch(() => undefined);
    return settled;
  }

  /** Stops all work that is under way or waits: between two files, and what was acknowledged stays. */
  cancel(): void {
    for (const controller of this.#underWay) controller.abort();
  }

  /** Resolves when everything that was begun is done. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #progress(): (done: number, known: number) => void {
    const begun = performance.now();
    let next = begun + TELL_AFTER;
    return (done, known) => {
      const at = performance.now();
      if (at < next) return;
      next = at + TELL_EVERY;
      this.#tell({ done, known });
    };
  }
}
