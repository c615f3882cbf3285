const LOOPBACK = new Set(['::1', '127.0.0.1']);

/**
 * The one normalisation under which machine names are compared: lower case, and the loopback addresses become
 * `localhost`. A domain suffix counts (license-files.md, `.belic`).
 */
export function normalizeMachineName(name: string): string {
  const lower = name.toLowerCase();
  return LOOPBACK.has(lower) ? 'localhost' : lower;
}

/** Whether a license's machine name is one of the names that count for this computer. */
export function isThisMachine(licensed: string, namesThatCount: readonly string[]): boolean {
  const wanted = normalizeMachineName(licensed);
  return namesThatCount.some((name) => normalizeMachineName(name) === wanted);
}
