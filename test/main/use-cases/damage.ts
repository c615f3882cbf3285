import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that is done to one file of a profile. */
export interface Damage {
  readonly name: string;
  readonly inflict: (path: string) => void;
}

/** A folder of copies of a whole profile, one for each moment, from which single files are put back. */
export class ProfileCopies {
  readonly #folder: string;
  readonly #moments: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Copies a profile as it lies there now, open or closed. */
  keep(moment: string, profile: string): void {
    cpSync(profile, this.#pathOf(moment), { recursive: true });
    this.#moments.push(moment);
  }

  /** Makes a profile what it was at a moment. */
  restore(moment: string, profile: string): void {
    rmSync(profile, { recursive: true, force: true });
    cpSync(this.#pathOf(moment), profile, { recursive: true });
  }

  /** The names of the files that a profile had at a moment. */
  filesOf(moment: string): readonly string[] {
    return readdirSync(this.#pathOf(moment)).sort();
  }

  /** How many bytes a file had at a moment. */
  sizeOf(moment: string, name: string): number {
    return statSync(join(this.#pathOf(moment), name)).size;
  }

  /** Putting back a file as it was at each other moment, where it was there and was another. */
  olderCopiesOf(moment: string, name: string): readonly Damage[] {
    const now = readFileSync(join(this.#pathOf(moment), name));
    return this.#moments.flatMap((older): Damage[] => {
      const path = join(this.#pathOf(older), name);
      if (older === moment || !existsSync(path) || readFileSync(path).equals(now)) return [];
      return [{ name: `put back as it was ${older}`, inflict: (file) => { cpSync(path, file); } }];
    });
  }

  /** Putting back a file that is no longer there, such as a log or an older backup. */
  vanishedFiles(moment: string): readonly (Damage & { readonly file: string })[] {
    const here = new Set(this.filesOf(moment));
    return this.#moments.flatMap((older) =>
      this.filesOf(older)
        .filter((file) => !here.has(file))
        .map((file) => ({
          file,
          name: `brought back as it was ${older}`,
          inflict: (path: string) => { cpSync(join(this.#pathOf(older), file), path); },
        })),
    );
  }

  #pathOf(moment: string): string {
    return join(this.#folder, moment.replaceAll(' ', '-'));
  }
}

/** Flips bits of one byte. */
export function flips(offsets: readonly number[], size: number): readonly Damage[] {
  const inside = [...new Set(offsets)].filter((offset) => offset >= 0 && offset < size);
  return inside.map((offset) => ({ name: `byte ${String(offset)} flipped`, inflict: (path) => { flip(path, offset); } }));
}

/** Cutting a file short, deleting it, and putting a folder in its place. */
export function losses(size: number): readonly Damage[] {
  const lengths = [...new Set([0, Math.floor(size / 2), size - 1])].filter((length) => length >= 0 && length < size);
  return [
    ...lengths.map((length) => ({ name: `cut to ${String(length)} bytes`, inflict: (path: string) => { cut(path, length); } })),
    { name: 'deleted', inflict: (path) => { rmSync(path); } },
    { name: 'made a folder', inflict: (path) => { rmSync(path); mkdirSync(path); } },
  ];
}

function flip(path: string, offset: number): void {
  const bytes = readFileSync(path);
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x41;
  writeFileSync(path, bytes);
}

function cut(path: string, length: number): void {
  writeFileSync(path, readFileSync(path).subarray(0, length));
}
