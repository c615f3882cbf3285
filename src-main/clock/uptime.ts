import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Duration } from '#core/time/instant.ts';

/** Where Linux shows the seconds since start-up, with hundredths; sleep counts (`man 5 proc_uptime`). */
const LINUX_UPTIME = '/proc/uptime';

const SECONDS_AND_HUNDREDTHS = /^(\d{1,12})\.(\d{2}) /;

/**
 * How long this boot has lasted, sleep included, in whole milliseconds. No one can set it, and it costs microseconds.
 *
 * - Linux: `/proc/uptime`, which is the kernel's boot-time clock; where `/proc` is not mounted, `os.uptime()`, which
 *   reads the same clock (libuv, `src/unix/linux.c`, `uv_uptime`).
 * - macOS: `process.hrtime()`, which is `mach_continuous_time` there: since start-up, sleep included (libuv,
 *   `src/unix/darwin.c`, `uv__hrtime`). Not `os.uptime()`: that subtracts the boot time from the *wall clock*, so whoever
 *   sets the clock could move it.
 * - Windows: `os.uptime()`, which is `GetTickCount64` (libuv, `src/win/util.c`, `uv_uptime`); sleep and hibernation
 *   count, in steps of about 16 ms.
 */
export function readUptime(platform: NodeJS.Platform): Duration {
  if (platform === 'darwin') return Number(process.hrtime.bigint() / 1_000_000n) as Duration;
  if (platform === 'linux') return readLinuxUptime() ?? osUptime();
  return osUptime();
}

/** Parses `/proc/uptime` ("1347.71 2585.94"), to the hundredth of a second; `null` for anything else. */
export function parseLinuxUptime(text: string): Duration | null {
  const match = SECONDS_AND_HUNDREDTHS.exec(text);
  return match === null ? null : ((Number(match[1]) * 1_000 + Number(match[2]) * 10) as Duration);
}

function readLinuxUptime(): Duration | null {
  try {
    return parseLinuxUptime(readFileSync(LINUX_UPTIME, 'latin1'));
  } catch {
    return null;
  }
}

function osUptime(): Duration {
  return Math.floor(uptime() * 1_000) as Duration;
}
