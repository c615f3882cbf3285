import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, renameSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '#main/regular-file/errno.ts';
import { logPath, type LogBounds } from './log-files.ts';

/** Whoever holds this rotates. */
const LOCK = 'rotating.lock';

/** A lock that is older was left behind by a process that was killed, in milliseconds. */
const LOCK_LASTS = 10_000;

/**
 * Appends lines to the log, one write for all of them, so that those of several processes never cross. Opened for each write: whichever
 * process rotates, nobody goes on writing into a file that has moved on. Throws the file system's errors.
 *
 * @param text whole lines
 */
export function appendRotating(folder: string, text: string, bounds: LogBounds): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = logPath(folder, 0);
  const bytes = Buffer.from(text, 'utf8');
  if (sizeOf(path) + bytes.length > bounds.bytes) rotate(folder, bytes.length, bounds);
  const noFollow = process.platform === 'win32' ? 0 : constants.O_NOFOLLOW;
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | noFollow, 0o600);
  try {
    // Where rotating does not work (a file that somebody holds open on Windows), the bound holds all the same.
    if (!fstatSync(descriptor).isFile() || fstatSync(descriptor).size > 2 * bounds.bytes) return;
    writeSync(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
}

function rotate(folder: string, coming: number, bounds: LogBounds): void {
  const lock = join(folder, LOCK);
  if (!take(lock)) return;
  try {
    // Another process may have rotated while this one came to the lock.
    if (sizeOf(logPath(folder, 0)) + coming <= bounds.bytes) return;
    remove(logPath(folder, bounds.files - 1));
    for (let number = bounds.files - 2; number >= 0; number -= 1) move(logPath(folder, number), logPath(folder, number + 1));
  } finally {
    remove(lock);
  }
}

/** Takes the lock, or tells that another process has it. */
function take(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx', 0o600));
    return true;
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    const found = statSync(lock, { throwIfNoEntry: false });
    // By the file system's own clock, which dates both.
    if (found !== undefined && Math.abs(fileSystemNow(lock) - found.mtimeMs) > LOCK_LASTS) remove(lock);
    return false;
  }
}

/** What a file made beside the lock would be dated. */
function fileSystemNow(lock: string): number {
  const probe = `${lock}.${String(process.pid)}`;
  closeSync(openSync(probe, 'w', 0o600));
  try {
    return statSync(probe).mtimeMs;
  } finally {
    remove(probe);
  }
}

function sizeOf(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}
