import { INTAKE_LIMITS } from '#main/file-intake/intake-limits.ts';
import type { IntakeSource } from '#main/file-intake/intake-source.ts';
import { handedFile, sourceOf, type HandedFile, type StartOfFile } from './handed-file.ts';

/** More files than this are no person's: some folders full of files, each as full as may be. */
const MOST_FILES = 100_000;

/** Files on their way from a page, with as much of each as has come. */
export class HandOver {
  readonly #mostBytes: number;
  #files: HandedFile[] = [];
  #held = 0;
  #isCancelled = false;

  /** @param mostBytes held in memory for all files together; tests give less */
  constructor(mostBytes: number = INTAKE_LIMITS.totalBytes) {
    this.#mostBytes = mostBytes;
  }

  /** Takes the starts of more files, and gives the numbers of those of which the rest is wanted; `null` where one is not what it says. */
  add(starts: readonly StartOfFile[]): readonly number[] | null {
    if (this.#isCancelled) return [];
    if (this.#files.length + starts.length > MOST_FILES) return null;
    const wanted: number[] = [];
    for (const start of starts) {
      const file = handedFile(start, { left: this.#mostBytes - this.#held });
      if (file === null) return null;
      if (file.isWanted) wanted.push(this.#files.length);
      this.#held += file.isWanted ? file.bytes.length : file.held;
      this.#files.push(file);
    }
    return wanted;
  }

  /** Takes more of a file that is wanted; `null` for bytes that cannot be read any more. False where that is not what was wanted. */
  more(number: number, bytes: Uint8Array | null): boolean {
    if (this.#isCancelled) return true;
    const file = this.#files[number];
    if (file?.isWanted !== true) return false;
    if (bytes === null) return true;
    if (bytes.length === 0 || file.received + bytes.length > file.bytes.length) return false;
    file.bytes.set(bytes, file.received);
    file.received += bytes.length;
    return true;
  }

  /** Lets go of everything that came; what still comes is not kept. */
  cancel(): void {
    this.#isCancelled = true;
    this.#files = [];
  }

  /** What came, to be taken in. */
  sources(): readonly IntakeSource[] {
    return this.#files.map(sourceOf);
  }
}
