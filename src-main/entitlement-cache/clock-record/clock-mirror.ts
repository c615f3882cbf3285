import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keepAside } from '#main/durable-file/keep-aside.ts';
import type { ClockRow } from '../queries/clock-rows.ts';

/** Larger than any record, so that something else in its place is not read into memory. */
const LARGEST_MIRROR = 65_536;

/** The sealed text of the record's second copy; `null` when there is none, or something else is in its place. */
export function readClockMirror(path: string): string | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return null;
  return found.isFile() && found.size <= LARGEST_MIRROR ? readFileSync(path, 'utf8') : '';
}

/**
 * Puts the second copy of the clock record in its place, whole or not at all. It is not brought to the disk by force: the
 * database is, and of two copies the higher sequence number counts.
 */
export function writeClockMirror(path: string, { sequence, sealed }: ClockRow): void {
  // Another process may have written a later record between this one's commit and now.
  if (sequenceIn(readClockMirror(path)) > sequence) return;
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === false) keepAside(path, 'clock-record-damaged', '.json');
  const temporary = join(dirname(path), `.${basename(path)}-${randomBytes(6).toString('hex')}.tmp`);
  try {
    writeFileSync(temporary, sealed, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  removeLeftBehind(path);
}

/** A writer holds its temporary file for less than a millisecond; one this much older, in milliseconds, was left by a crash. */
const LEFT_BEHIND = 2_000;

/** Removes what writers that were killed left beside the mirror, so that it never piles up. */
function removeLeftBehind(path: string): void {
  const written = lstatSync(path).mtimeMs;
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`.${basename(path)}-`) || !name.endsWith('.tmp')) continue;
    const left = join(dirname(path), name);
    if ((lstatSync(left, { throwIfNoEntry: false })?.mtimeMs ?? written) < written - LEFT_BEHIND) rmSync(left, { force: true });
  }
}

/** The sequence number a mirror says, sealed or not; 0 when it says none. */
function sequenceIn(sealed: string | null): number {
  return Number(/^\{"sequence":(\d{1,15}),/.exec(sealed ?? '')?.[1] ?? 0);
}
