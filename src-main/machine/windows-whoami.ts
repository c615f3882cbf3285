const HIGH_INTEGRITY = 0x3000;

/**
 * Finds the SID in what `whoami /user /fo csv /nh` prints: `"example\alice","S-1-5-21-…-1001"`; `null` when it is not there.
 *
 * The name beside it arrives in the console's code page and is not used.
 */
export function parseWhoamiUser(output: string | null): string | null {
  const match = /^"(?:[^"]|"")*","(S-1(?:-\d{1,20}){2,16})"\s*$/.exec(output ?? '');
  return match?.[1] ?? null;
}

/**
 * Whether what `whoami /groups /fo csv /nh` prints shows an elevated process: the mandatory label is High (`S-1-16-12288`)
 * or above. Membership in Administrators alone is not enough; without elevation it is there for denying only.
 */
export function isElevated(output: string | null): boolean {
  const labels = [...(output ?? '').matchAll(/"S-1-16-(\d{1,10})"/g)];
  return labels.some(([, level]) => Number(level) >= HIGH_INTEGRITY);
}
