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

/** What a checkout may name: a character to see in each place and none to obey; 253 is the longest DNS name. */
const MACHINE_NAME = /^[^\s\p{Cc}\p{Cf}\p{Cs}/\\]{1,253}$/u;

/** Whether a text can be the name of a machine that a checkout is made for. */
export function isMachineName(text: string): boolean {
  return MACHINE_NAME.test(text);
}
