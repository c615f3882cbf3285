import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Reads a path as a person types or pastes it: without blanks and one pair of quotes around it, with `~/` for the home folder. `null`
 * where it does not say where the file is without a working folder, which a window has none of.
 */
export function parseTypedPath(typed: string): string | null {
  const trimmed = typed.trim();
  const quoted = /^(["'])(.*)\1$/s.exec(trimmed);
  const path = quoted?.[2] ?? trimmed;
  const home = /^~(?:[/\\](.*))?$/s.exec(path);
  const expanded = home === null ? path : join(homedir(), home[1] ?? '');
  return isAbsolute(expanded) ? expanded : null;
}
