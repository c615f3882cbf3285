import { readFileSync } from 'node:fs';

/** Where Linux names the running boot: a random guid made at start-up (`man 4 random`, "/proc interfaces"). */
const LINUX_BOOT_ID = '/proc/sys/kernel/random/boot_id';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The name of the running boot on this system, or `null` where there is none that can be trusted. It cannot change while
 * a process lives, so it is asked for once.
 *
 * - Linux: `/proc/sys/kernel/random/boot_id`; the guid a container sees is its host's.
 * - macOS: the `kern.bootsessionuuid` of `sysctl`, made at each start-up; it stays through sleep.
 * - Windows: none. The registry's `PrefetchParameters\BootId` counts boots, but nothing documents when it is written; it
 *   belongs to the prefetcher, which can be switched off, and with Fast Startup a new count need not mean that the uptime
 *   began anew. A count that stood still would pass a new boot off as an old one, so the rule for "no trustworthy boot
 *   id" is used instead (docs/adr/0011-clock-sources.md).
 */
export function readBootId(platform: NodeJS.Platform): string | null {
  if (platform === 'linux') return parseBootGuid(readOrNull(() => readFileSync(LINUX_BOOT_ID, 'latin1')));
  if (platform === 'darwin') return parseBootGuid(readOrNull(readMacBootSession));
  return null;
}

/** Takes the one guid out of what the system printed, in lower case; `null` for anything else, the nil guid included. */
export function parseBootGuid(printed: string | null): string | null {
  const text = printed?.trim().toLowerCase() ?? '';
  return GUID.test(text) && !/^[0-]+$/.test(text) ? text : null;
}

function readMacBootSession(): string {
  // Loaded here, where a program is started: elsewhere it would cost every start of this one a millisecond.
  return process.getBuiltinModule('node:child_process').execFileSync('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], {
    encoding: 'latin1',
    env: {},
    timeout: 2_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A boot without a name is a known case of the clock rules, so not getting one is an answer. */
function readOrNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
