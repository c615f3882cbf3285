/**
 * What an administrator needs for a checkout, as `whoami` prints it and [Send my details to the administrator] copies
 * it; the portal understands it when it is pasted.
 */
export interface WorkstationDetails {
  /** Every name that counts for the computer, the one to use first; at least one. */
  readonly machineNames: readonly [string, ...string[]];
  /** The user as an administrator must type them: an e-mail address, or the operating system's name for the user. */
  readonly user: string;
}

const LABELS = { machine: 'Machine name', others: 'Also known as', user: 'User' } as const;

/** Separates machine names in a line; no machine name has it. */
const BETWEEN_NAMES = ', ';

/**
 * Writes the details as lines of `label: value`, the same in every language so that they can be read back. Line breaks
 * and control characters cannot be part of a name and are left out.
 */
export function formatWorkstationDetails({ machineNames, user }: WorkstationDetails): string {
  const [first, ...others] = machineNames.map(oneLine);
  const lines = [`${LABELS.machine}: ${first ?? ''}`];
  if (others.length > 0) lines.push(`${LABELS.others}: ${others.join(BETWEEN_NAMES)}`);
  lines.push(`${LABELS.user}: ${oneLine(user)}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Reads details out of a pasted text: forgiving about what mail does to it (other lines around it, quotation marks,
 * indentation, line ends, letter case of labels), strict about the values. `null` when it has no machine name or no
 * user, or has two different ones, so that nobody makes a checkout for a guess.
 */
export function parseWorkstationDetails(text: string): WorkstationDetails | null {
  const machine = valueOf(text, LABELS.machine);
  const user = valueOf(text, LABELS.user);
  if (machine === null || user === null) return null;
  const others = (valueOf(text, LABELS.others) ?? '').split(BETWEEN_NAMES.trim());
  return { machineNames: [machine, ...others.map((name) => name.trim()).filter((name) => name !== '')], user };
}

/** The one value of a label; `null` when it is absent, empty, or given twice with different values. */
function valueOf(text: string, label: string): string | null {
  const found = new Set<string>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const match = /^[\s>*]*([A-Za-z][A-Za-z ]*?)\s*:\s*(.*?)\s*$/.exec(line);
    if (match?.[1]?.toLowerCase() === label.toLowerCase() && match[2] !== undefined && match[2] !== '') found.add(match[2]);
  }
  const [value] = found;
  return found.size === 1 && value !== undefined && oneLine(value) === value ? value : null;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim();
}
