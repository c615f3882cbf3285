import { resolve } from 'node:path';
import { app } from 'electron';
import { MOST_FILES } from '#main/one-instance/window-messages.ts';

/** Files that come from outside (a double click, a second start), kept until somebody takes them. */
export class ArrivingFiles {
  readonly #waiting: string[] = [];
  #taker: ((paths: readonly string[]) => void) | null = null;

  /** Takes in absolute paths, in this order. */
  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    if (this.#taker === null) this.#waiting.push(...paths);
    else this.#taker(paths);
  }

  /** What nobody has taken yet. */
  get waiting(): readonly string[] {
    return this.#waiting;
  }

  /** Hands over what is waiting, and from now on whatever comes. */
  handTo(taker: (paths: readonly string[]) => void): void {
    this.#taker = taker;
    if (this.#waiting.length > 0) taker(this.#waiting.splice(0));
  }
}

/** Collects the files of macOS's `open-file`, which comes before `ready`: this is called first of all. */
export function collectArrivingFiles(): ArrivingFiles {
  const arriving = new ArrivingFiles();
  app.on('open-file', (event, path) => {
    event.preventDefault();
    arriving.add([path]);
  });
  return arriving;
}

/**
 * The files among the words this program was started with, as absolute paths: every word that is no switch, after the
 * program's own.
 *
 * @param isUnpacked whether Electron was given the program as its first word
 */
export function filesAmong(words: readonly string[], workingFolder: string, isUnpacked: boolean): readonly string[] {
  return words
    .slice(isUnpacked ? 2 : 1)
    .filter((word) => word !== '' && !word.startsWith('-'))
    .slice(0, MOST_FILES)
    .map((word) => resolve(workingFolder, word));
}
