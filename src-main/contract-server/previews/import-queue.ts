import { shownNameOf } from './shown-names.ts';

/** The paths of files that arrived from outside (double click, second start, `open-file`) and wait for their preview, in their order. */
export class ImportQueue {
  readonly #batches: (readonly string[])[] = [];

  /** Puts files that arrived together behind those that wait. */
  offer(paths: readonly string[]): void {
    if (paths.length > 0) this.#batches.push(paths);
  }

  /** Takes what arrived first; `null` where nothing waits. */
  take(): readonly string[] | null {
    return this.#batches.shift() ?? null;
  }

  /** Puts back what was taken and could not be looked at: it is the next again. */
  putBack(paths: readonly string[]): void {
    this.#batches.unshift(paths);
  }

  /** What a window shows of it: how many wait, and what the first of them is called. */
  get view(): { readonly waiting: number; readonly next: string | null } {
    const [batch = []] = this.#batches;
    const [next] = batch;
    const waiting = this.#batches.reduce((sum, paths) => sum + paths.length, 0);
    return { waiting, next: next === undefined ? null : shownNameOf(next, batch) };
  }
}
