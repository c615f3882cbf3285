import { afterAll } from 'vitest';
import { temporaryFolder } from './cache-material.ts';

const made: ReturnType<typeof temporaryFolder>[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) folder.remove();
});

/** The empty folder of a new profile, which is this user's alone. Removed after the tests of a file. */
export function newProfile(): string {
  const folder = temporaryFolder();
  made.push(folder);
  return folder.path;
}
