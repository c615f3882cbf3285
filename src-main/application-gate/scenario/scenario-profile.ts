import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectLocalSocket } from '#main/local-socket/connect-local-socket.ts';
import { errnoOf } from '#main/regular-file/errno.ts';

/** A file in every profile that a scenario made: such a profile, and no other, is emptied for the next one. */
const MARK = 'scenario.txt';
const MARK_TEXT = 'This profile was made for a scenario of the application gate, for tests. The next scenario in it begins by emptying it.\n';

/** What a folder is to a scenario: empty or not there, emptied just now, somebody else's, or answered from by a gate that runs. */
export type ScenarioFolder = 'ready' | 'other-profile' | 'in-use';

/** Makes a folder ready for a scenario: what an earlier one left would change its answers. What no scenario made is left alone. */
export async function readyForScenario(folder: string): Promise<ScenarioFolder> {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  // What is no folder is refused where it is opened.
  if (found?.isDirectory() !== true) return 'ready';
  const names = readdirSync(folder);
  if (names.length === 0) return 'ready';
  if (!isMarked(folder)) return 'other-profile';
  const gate = await connectLocalSocket('gate', { folder, isOverride: true });
  gate?.close();
  if (gate !== null) return 'in-use';
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  return 'ready';
}

/** Marks a profile that was made for a scenario. */
export function markAsScenario(folder: string): void {
  writeFileSync(join(folder, MARK), MARK_TEXT, { mode: 0o600 });
}

function isMarked(folder: string): boolean {
  const path = join(folder, MARK);
  try {
    return lstatSync(path).isFile() && readFileSync(path, 'utf8') === MARK_TEXT;
  } catch (error) {
    errnoOf(error);
    return false;
  }
}
