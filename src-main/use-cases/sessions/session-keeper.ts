import { between, duration, MINUTE, type Instant } from '#core/time/instant.ts';
import { errnoOf } from '#main/regular-file/errno.ts';

/** How often an open session is written down, so that no more than this of it is lost with its keeper. */
export const SEEN_EVERY = duration(1, MINUTE);

/** A keeper that wrote nothing for so long is gone, even where another process has its number by now. */
const LONGEST_SILENCE = duration(5, MINUTE);

/** Names this process as the one that keeps a session: its number, and the boot in which it has it. */
export function keeperHere(bootId: string | null): string {
  return `${String(process.pid)} ${bootId ?? ''}`.trim();
}

/**
 * Whether the process that keeps a session is gone. One that is only taken for gone (on another computer that shares the profile, or
 * after a long sleep) opens its session again when it writes next.
 */
export function isKeeperGone(keeper: string, bootId: string | null, lastSeenAt: Instant, now: Instant): boolean {
  if (between(lastSeenAt, now) > LONGEST_SILENCE) return true;
  const [pid = '', boot = null] = keeper.split(' ');
  if (bootId !== null && boot !== null && boot !== bootId) return true;
  return !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, as another user.
    return errnoOf(error) === 'EPERM';
  }
}
