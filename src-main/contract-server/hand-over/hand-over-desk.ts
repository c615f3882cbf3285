import { randomUUID } from 'node:crypto';
import { MINUTE } from '#core/time/instant.ts';
import { HandOver } from './hand-over.ts';

/** After so long without another portion nobody hands anything over any more, and the memory is given back. */
const SILENT_FOR = 2 * MINUTE;

/** The one hand-over of a window: a new one ends the one before. */
export class HandOverDesk {
  #current: { readonly id: string; readonly handOver: HandOver } | null = null;
  #silence: NodeJS.Timeout | undefined;

  /** Begins one and gives its id. */
  begin(): string {
    const id = randomUUID();
    this.#current = { id, handOver: new HandOver() };
    this.#listen();
    return id;
  }

  /** Gives the one under way by its id; `null` where it is gone. */
  find(id: string): HandOver | null {
    if (this.#current?.id !== id) return null;
    this.#listen();
    return this.#current.handOver;
  }

  /** Takes the one under way from the desk; `null` where it is gone. */
  take(id: string): HandOver | null {
    const found = this.find(id);
    if (found !== null) this.clear();
    return found;
  }

  /** Stops the one under way: its page hears that nothing more is wanted. */
  cancel(): void {
    this.#current?.handOver.cancel();
  }

  /** Ends the one under way. */
  clear(): void {
    clearTimeout(this.#silence);
    this.#current = null;
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.clear(), SILENT_FOR).unref();
  }
}
