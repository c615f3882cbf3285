import { problemOf, type CacheProblemCode } from './cache-problem.ts';

/** What is done after a commit, so that it can fail although everything is stored. */
export type StepAfterCommit =
  /** The backup of the state just stored takes its name. Without it the one before is the newest. */
  | 'backup'
  /** The clock record's second copy. Without it the database's own is the only one. */
  | 'clock-mirror';

/** A step after a commit that failed: nothing that was acknowledged is lost, and one guard against losing it is missing. */
export interface CacheWarning {
  readonly step: StepAfterCommit;
  readonly code: CacheProblemCode;
  /** What the operating system said (`EBUSY`): for diagnostics, never the only text shown. */
  readonly cause: string;
}

/** Keeps what failed after commits, while the cache is open: at most one warning for each step, gone when the step succeeds again. */
export class CacheWarnings {
  readonly #newest = new Map<StepAfterCommit, CacheWarning>();

  /** The warnings that stand. */
  get all(): readonly CacheWarning[] {
    return [...this.#newest.values()];
  }

  /** Takes a step after a commit. A failure is noted and never thrown: the answer was true when the transaction was committed. */
  attempt(step: StepAfterCommit, work: () => void): void {
    try {
      work();
      this.#newest.delete(step);
    } catch (error) {
      const { code, cause } = problemOf(error);
      this.#newest.set(step, { step, code, cause });
    }
  }
}
