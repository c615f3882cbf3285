import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { CommandRefusal } from './command-context.ts';

/** Reads a file that somebody named, if it is one and no larger than it may be. */
export function readBounded(path: string, mostBytes: number): { readonly bytes: Uint8Array } | CommandRefusal {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    return { refused: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-such-file' : 'unreadable', details: { file: path } };
  }
  try {
    const state = fstatSync(descriptor);
    if (!state.isFile()) return { refused: 'unreadable', details: { file: path } };
    return state.size > mostBytes ? { refused: 'csv-too-large', details: { file: path } } : { bytes: readFileSync(descriptor) };
  } finally {
    closeSync(descriptor);
  }
}
