import type { LicensingEvent } from '#core/contract/events.ts';
import type { Reply } from '#core/contract/reply.ts';
import type { Snapshot } from '#core/contract/snapshot.ts';

/**
 * The whole client as a window sees it: requests in, replies and events out. A host (Electron's shell, the browser host) is given one
 * and adds only what is its own: the window, native dialogs, the clipboard.
 */
export interface LicensingApi {
  /** Checks the argument against the contract, does what is asked and answers; never rejects. */
  request(name: string, argument: unknown): Promise<Reply<unknown>>;
  /** Tells every event; gives the function that ends it. */
  subscribe(listener: (event: LicensingEvent) => void): () => void;
  /** Puts files that arrived from outside (double click, second start, `open-file`) into the one import queue. */
  offerFiles(paths: readonly string[]): void;
  /** Ends it: work under way is finished or undone, the cache is closed. */
  close(): Promise<void>;
}

/** Which window is to be opened. */
export type Surface = Snapshot['surface'];
