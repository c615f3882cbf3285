/**
 * What two starts of the window say to each other on the `window` endpoint, an object a line. The second start says its files, in as many lines
 * as they need, and then that the window is to come forward; the first answers what came of that. Files of a start that breaks off before
 * are forgotten.
 */
export type WindowOrder = { readonly files: readonly string[] } | { readonly comeForward: true };

/**
 * What became of the window that is open: it came to the front; it is open, but what shows it could not bring it there; or it is served, and
 * whoever has the code opens it in a browser of their own.
 */
export const WINDOW_ANSWERS = ['came-forward', 'stayed-behind', 'served-in-terminal'] as const;

/** One of these. */
export type WindowAnswer = (typeof WINDOW_ANSWERS)[number];

/** Files beyond these are left out: no system hands over more at once. */
export const MOST_FILES = 10_000;

/** The longest path that is taken, in UTF-16 units. */
const LONGEST_PATH = 4_096;

/** Paths in one line: such a line stays within its 64 KiB, since a path has at most 4,096 units of at most six bytes as JSON. */
const UNITS_IN_A_LINE = 8_192;

/** The lines in which a start says its files and its wish. */
export function windowOrders(files: readonly string[]): readonly WindowOrder[] {
  const lines: string[][] = [];
  let room = 0;
  for (const file of files.slice(0, MOST_FILES)) {
    if (file.length > LONGEST_PATH) continue;
    if (room < file.length) {
      lines.push([]);
      room = UNITS_IN_A_LINE;
    }
    lines.at(-1)?.push(file);
    room -= file.length + 8;
  }
  return [...lines.map((each) => ({ files: each })), { comeForward: true }];
}

/** Reads a line of a second start; `null` for anything else. */
export function parseWindowOrder(text: string): WindowOrder | null {
  const value = parsed(text);
  if (value['comeForward'] === true) return { comeForward: true };
  const { files } = value;
  if (!Array.isArray(files)) return null;
  return files.every((file) => typeof file === 'string' && file !== '' && file.length <= LONGEST_PATH) ? { files: files as string[] } : null;
}

/** Reads the first start's answer; `null` for anything else. */
export function parseWindowAnswer(text: string): WindowAnswer | null {
  const { window } = parsed(text);
  return WINDOW_ANSWERS.find((answer) => answer === window) ?? null;
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
