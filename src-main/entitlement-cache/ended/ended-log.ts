import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { NO_FOLLOW } from '#main/regular-file/open-flags.ts';
import { syncFolder, writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import { CacheFailure, failureOf } from '../cache-problem.ts';
import { keepAside } from '#main/durable-file/keep-aside.ts';

/** The text of `ended.log`; empty when it is not there, or something else is in its place. */
export function readEndedLog(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : '';
}

/** The text that a log with these lines has. */
export function endedLogText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The lines of a log's text; the last may be torn. */
export function endedLogLines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** An append that can be taken back until the transaction it belongs to is committed. */
export interface AppendedLines {
  takeBack(): void;
}

/**
 * Appends lines to `ended.log` and brings them to the disk. Call only while holding the database's write lock, which keeps
 * other processes from appending, and after making the log the same as the database. When it fails the log is as it was.
 */
export function appendToEndedLog(path: string, lines: readonly string[]): AppendedLines {
  const isNew = lstatSync(path, { throwIfNoEntry: false }) === undefined;
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | NO_FOLLOW, 0o600);
  try {
    const length = fstatSync(descriptor).size;
    try {
      writeAll(descriptor, Buffer.from(endedLogText(lines), 'utf8'));
      fsyncSync(descriptor);
      if (isNew) syncFolder(dirname(path));
    } catch (error) {
      ftruncateSync(descriptor, length);
      throw error;
    }
    return { takeBack: () => cutTo(path, length) };
  } finally {
    closeSync(descriptor);
  }
}

/** Writes the whole log anew. One that says something else is kept under another name first. */
export function replaceEndedLog(path: string, text: string): void {
  const before = readEndedLog(path);
  if (before === text) return;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found !== undefined && !(found.isFile() && text.startsWith(before))) keepAside(path, 'ended-damaged', '.log');
  const written = writeFileAtomically(path, Buffer.from(text, 'utf8'), 0o600, 'replace');
  if (!written.ok) throw failureOf(written.problem);
}

function cutTo(path: string, length: number): void {
  const descriptor = openSync(path, constants.O_WRONLY | NO_FOLLOW);
  try {
    ftruncateSync(descriptor, length);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    const count = writeSync(descriptor, bytes, at, bytes.length - at);
    if (count === 0) throw new CacheFailure('store-disk-error', 'a write of no bytes');
    at += count;
  }
}
