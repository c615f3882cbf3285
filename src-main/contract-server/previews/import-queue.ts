import { shownNameOf } from './shown-names.ts';

/** Files that arrived together and are with a page. */
export interface TakenFiles {
  readonly paths: readonly string[];
}

/**
 * The paths of files that arrived from outside (double click, second start, `open-file`), in their order. They wait for their preview, and
 * stay here until it is committed or discarded: a page can be gone before anybody has seen it.
 */
export class ImportQueue {
  readonly #waiting: (readonly string[])[] = [];
  /** With the id of the preview they are shown in; `null` while they are being checked. */
  readonly #taken = new Map<TakenFiles, string | null>();

  /** Puts files that arrived together behind those that wait. */
  offer(paths: readonly string[]): void {
    if (paths.length > 0) this.#waiting.push(paths);
  }

  /** Takes what arrived first; where nothing waits, what was taken first and is not settled; else `null`. */
  take(): TakenFiles | null {
    const paths = this.#waiting.shift() ?? this.#takenFirst();
    if (paths === null) return null;
    const taken = { paths };
    this.#taken.set(taken, null);
    return taken;
  }

  /** Notes the preview in which a page sees what was taken; `false` where another has taken it meanwhile. */
  show(taken: TakenFiles, previewId: string): boolean {
    if (!this.#taken.has(taken)) return false;
    this.#taken.set(taken, previewId);
    return true;
  }

  /** Puts back what was taken and could not be looked at: it is the next again. */
  putBack(taken: TakenFiles): void {
    if (this.#taken.delete(taken)) this.#waiting.unshift(taken.paths);
  }

  /** The preview was committed or discarded: what it showed is here no more. */
  settle(previewId: string): boolean {
    const found = [...this.#taken].find(([, id]) => id === previewId);
    return found !== undefined && this.#taken.delete(found[0]);
  }

  /** What a window shows of it: how many wait, what the first of them is called, and how many are with a page. */
  get view(): { readonly waiting: number; readonly next: string | null; readonly taken: number } {
    const [batch = []] = this.#waiting;
    const [next] = batch;
    return {
      waiting: count(this.#waiting),
      next: next === undefined ? null : shownNameOf(next, batch),
      taken: count([...this.#taken.keys()].map(({ paths }) => paths)),
    };
  }

  #takenFirst(): readonly string[] | null {
    const [first] = this.#taken.keys();
    if (first === undefined) return null;
    this.#taken.delete(first);
    return first.paths;
  }
}

function count(batches: readonly (readonly string[])[]): number {
  return batches.reduce((sum, paths) => sum + paths.length, 0);
}
