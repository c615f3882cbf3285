import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ProfileResult } from '#main/profile/profile.ts';

const SCRIPT = fileURLToPath(new URL('open-profile-as-user.ts', import.meta.url));

/** Two users of the operating system that no password database needs to know. */
export const ALICE = 61_001;
export const BOB = 61_002;

/** Whether this process may become other users; the tests that need it say that they were skipped. */
export const MAY_BECOME_OTHERS = process.getuid?.() === 0;

/** Opens a profile in a process of its own that acts as another user of the operating system. */
export function openProfileAs(userId: number, folder: string, isOverride = true): ProfileResult {
  const output = execFileSync(process.execPath, [SCRIPT, String(userId), folder, String(isOverride)], { encoding: 'utf8' });
  return JSON.parse(output) as ProfileResult;
}
