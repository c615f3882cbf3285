import type { CacheDatabase } from '../database/connection.ts';
import { readEndedRows } from '../queries/ended-rows.ts';
import type { Seals } from '../seals/seal.ts';
import { endedSet, type EndedSet } from './ended-set.ts';

/** Keeps the ended lines parsed while the database does not change, for a window that asks often. */
export class EndedMemory {
  readonly #seals: Seals;
  #known: { readonly version: number; readonly ended: EndedSet } | undefined;

  constructor(seals: Seals) {
    this.#seals = seals;
  }

  /** The ended lines of the running transaction. */
  read(database: CacheDatabase): EndedSet {
    // Changes whenever another connection commits; what this one writes is forgotten by `forget`.
    const version = database.pragma('data_version', { simple: true }) as number;
    if (this.#known?.version === version) return this.#known.ended;
    const ended = endedSet(readEndedRows(database), this.#seals);
    this.#known = { version, ended };
    return ended;
  }

  /** To be called when this connection adds lines, and when it takes them back. */
  forget(): void {
    this.#known = undefined;
  }
}
