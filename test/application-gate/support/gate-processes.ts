import { readdirSync, readFileSync } from 'node:fs';
import { afterAll } from 'vitest';

/** The ids of the gates that run for a profile, as Linux lists processes. */
export function gatesOf(profile: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const words = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
        return words.includes('gate') && readFileSync(`/proc/${String(pid)}/environ`, 'utf8').split('\0').includes(`LICENSING_PROFILE_DIR=${profile}`);
      } catch {
        // It ended meanwhile, or is another user's.
        return false;
      }
    });
}

/** Ends what clients started for a profile once the tests of a file are over: a client's gate outlives it. */
export function endGatesAfterwards(...profiles: readonly string[]): void {
  afterAll(() => {
    for (const pid of profiles.flatMap(gatesOf)) process.kill(pid, 'SIGKILL');
  });
}
