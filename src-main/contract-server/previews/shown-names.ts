import { homedir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import type { LicenseFileKind } from '#core/import/outcome.ts';
import type { Container } from '#main/file-intake/candidate.ts';

/** How files came: out of a page that knows no paths, as paths that the page never had, or as a path that a person typed on it. */
export type Origin = 'handed-over' | 'given' | 'typed';

/** What names a file in an answer. */
export interface ShownName {
  readonly path: string;
  /** Whether it is only counted: what it is called is nobody's who typed the path of a folder (ADR 0015). */
  readonly isUnnamed: boolean;
}

/** What is told of the names of the files of one preview, and of where they lie. */
export interface ShownNames {
  /** Whether what was given lies at paths, so that a line for IT can name them. */
  readonly isAtPath: boolean;
  readonly of: (file: { readonly path: string; readonly container: Container; readonly kind: LicenseFileKind | null }) => ShownName;
}

/**
 * Decides what a window is told of where files lie. Of a path that the page never had it is the name alone, with the folder only where two
 * are called the same; of a typed one the person knows it, and what is no license file inside it is counted without its name.
 *
 * @param paths what was given, where that are paths
 */
export function shownNames(origin: Origin, paths: readonly string[]): ShownNames {
  if (origin === 'handed-over') return { isAtPath: false, of: ({ path }) => ({ path, isUnnamed: false }) };
  const shown = new Map(paths.map((path) => [path, path]));
  const givenOf = (path: string): string => aboveOrItself(path, shown);
  if (origin === 'typed') {
    return {
      isAtPath: true,
      of: ({ path, container, kind }) =>
        container === 'none' || kind !== null ? { path, isUnnamed: false } : { path: givenOf(path), isUnnamed: true },
    };
  }
  const namesakes = new Map<string, number>();
  for (const path of shown.keys()) namesakes.set(basename(path), (namesakes.get(basename(path)) ?? 0) + 1);
  for (const path of shown.keys()) {
    const isAlone = basename(path) !== '' && namesakes.get(basename(path)) === 1;
    shown.set(path, isAlone ? basename(path) : join(withTilde(dirname(path)), basename(path)));
  }
  return {
    isAtPath: true,
    of({ path }) {
      const given = givenOf(path);
      const inside = path.slice(given.length);
      // A folder that was given with a separator behind it has taken the one before what is inside.
      const separator = inside === '' || /^[/\\]/.test(inside) ? '' : sep;
      return { path: `${shown.get(given) ?? basename(given)}${separator}${inside}`, isUnnamed: false };
    },
  };
}

/** The name of the first of several files that wait, told as the others are. */
export function shownNameOf(path: string, among: readonly string[]): string {
  return shownNames('given', among).of({ path, container: 'none', kind: null }).path;
}

/** What was given of a path: itself, or the folder or zip above it. */
function aboveOrItself(path: string, given: ReadonlyMap<string, unknown>): string {
  for (let above = path; above !== ''; above = above.slice(0, Math.max(above.lastIndexOf('/'), above.lastIndexOf(sep), 0))) {
    if (given.has(above)) return above;
    // A folder may have been given with separators behind it.
    for (const one of [`${above}/`, `${above}${sep}`]) if (given.has(one)) return one;
  }
  return given.has('/') ? '/' : path;
}

/** Writes the home folder of whoever runs this as people do. */
function withTilde(folder: string): string {
  const home = homedir();
  if (folder === home) return '~';
  return folder.startsWith(`${home}${sep}`) ? `~${folder.slice(home.length)}` : folder;
}
