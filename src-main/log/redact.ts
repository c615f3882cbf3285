/** Home folders of this and other people, on every system. */
const HOME = /(?:\/home|\/Users|[A-Za-z]:\\Users)[\\/][^\\/\s"':]+|\/root(?=[\\/\s"':]|$)/g;

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Activation keys, receipts' codes, single-use codes: groups of letters and digits. A guid has other groups, and stays. */
const GROUPED_CODE = /\b(?:[0-9A-Za-z]{4,6}-){2,}[0-9A-Za-z]{1,6}\b(?!-)/g;

/** A guid, which names a checkout, a session or a user and is nobody's secret. */
const GUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** Signed tokens. */
const TOKEN = /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)*/g;

/** Tokens, keys, digests and bytes of files in base64, base64url or hexadecimal. */
const LONG_CODE = /[A-Za-z0-9_+=-]{28,}/g;

/** What stands where something was taken out. */
const TAKEN_OUT = '…';

/** The longest text a line of the log holds. */
const LONGEST = 4_000;

/**
 * Takes out of a text what a log must not hold: whatever looks like a secret, even where it is none, and what says more about a person
 * than a fault needs. The one place where that is done.
 *
 * @param home this user's home folder, wherever it lies
 */
export function redactLogText(text: string, home: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}${TAKEN_OUT}` : text;
  const guids: string[] = [];
  const withoutGuids = (home.length > 1 ? short.replaceAll(home, '~') : short).replace(GUID, (guid) => `\u0001${String(guids.push(guid) - 1)}\u0001`);
  return withoutGuids
    .replace(HOME, '~')
    .replace(ADDRESS, (address) => `${address.charAt(0)}${TAKEN_OUT}@${TAKEN_OUT}`)
    .replace(TOKEN, TAKEN_OUT)
    // Words joined with hyphens are this program's own.
    .replace(GROUPED_CODE, (code) => (/[0-9A-Z]/.test(code) ? TAKEN_OUT : code))
    .replace(LONG_CODE, (code) => (looksRandom(code) ? TAKEN_OUT : code))
    .replace(/\u0001(\d+)\u0001/g, (_, index: string) => guids[Number(index)] ?? '');
}

/** Words joined with hyphens, names of functions and files have no digits between their letters, or few. */
function looksRandom(code: string): boolean {
  const digits = code.replace(/\D/g, '').length;
  const hasBothCases = /[a-z]/.test(code) && /[A-Z]/.test(code);
  return digits >= 4 || (hasBothCases && digits > 0 && code.length >= 40) || code.length >= 60;
}
