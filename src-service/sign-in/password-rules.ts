import { SHORTEST_PASSWORD } from './password.ts';

/** Why a password is not taken. */
export type PasswordProblem = 'password-too-short' | 'password-too-long' | 'password-too-weak';

/** The most characters that are taken: enough for any sentence, and hashing them costs nothing more. */
export const LONGEST_PASSWORD = 256;

/** Words that whoever guesses tries first; so do runs of the keyboard, of the alphabet and of digits. */
const WELL_KNOWN = [
  'administrator', 'adminadmin', 'admin', 'root', 'user', 'guest', 'test', 'default', 'changeme', 'change', 'password', 'passwort', 'passwd', 'kennwort', 'haslo',
  'contrasena', 'motdepasse', 'parola', 'secret', 'geheim', 'welcome', 'willkommen', 'benvenuto', 'bienvenido', 'witaj', 'hello', 'hallo', 'letmein', 'login', 'master',
  'iloveyou', 'princess', 'dragon', 'monkey', 'football', 'baseball', 'superman', 'batman', 'sunshine', 'shadow', 'whatever', 'trustno', 'access', 'computer', 'internet',
  'spring', 'summer', 'autumn', 'winter', 'januar', 'january', 'monday', 'montag', 'company', 'office', 'license', 'licensing', 'bentley', 'microstation', 'connection',
] as const; // prettier-ignore
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm', 'azertyuiopqsdfghjklmwxcvbn', '1qaz2wsx3edc4rfv5tgb6yhn'];
const LETTERS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '€': 'e', '!': 'i', '3': 'e', '5': 's', '7': 't' };
/** How much of a password has to be left, without what everybody knows and what is known of its owner. */
const SHORTEST_REST = 6;
const FEWEST_SIGNS = 5;

/**
 * Says what speaks against a password: it is too short or too long, or made of what is guessed first. No mixture of signs is wanted, since
 * that makes passwords no better (NIST SP 800-63B, 3.1.1).
 *
 * @param known what is known of its owner: e-mail address, name, organisation
 */
export function passwordProblem(password: string, known: readonly string[]): PasswordProblem | null {
  const signs = Array.from(password.normalize('NFKC'));
  if (signs.length < SHORTEST_PASSWORD) return 'password-too-short';
  if (signs.length > LONGEST_PASSWORD) return 'password-too-long';
  const text = signs.join('').toLowerCase();
  if (new Set(signs).size < FEWEST_SIGNS || isRepeated(text)) return 'password-too-weak';
  const words = [...WELL_KNOWN, ...known.flatMap((one) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3)];
  const isWeak = [text, spelledOut(text)].some((spelled) => restOf(spelled, words).length < SHORTEST_REST);
  return isWeak ? 'password-too-weak' : null;
}

/** The same thing twice or more, as `abcdefabcdef`: a text is inside its own double elsewhere than at the ends only then. */
function isRepeated(text: string): boolean {
  return `${text}${text}`.indexOf(text, 1) < text.length;
}

function spelledOut(text: string): string {
  return Array.from(text, (sign) => LETTERS[sign] ?? (sign === '0' ? 'o' : sign === '1' ? 'l' : sign)).join('');
}

function restOf(text: string, words: readonly string[]): string {
  let rest = text;
  for (const word of [...words].sort((one, other) => other.length - one.length)) rest = rest.replaceAll(word, ' ');
  for (const run of RUNS) {
    const backwards = Array.from(run).reverse().join('');
    for (const line of [run, backwards]) {
      for (let length = Math.min(line.length, rest.length); length >= 4; length -= 1) {
        for (let start = 0; start + length <= line.length; start += 1) rest = rest.replaceAll(line.slice(start, start + length), ' ');
      }
    }
  }
  return rest.replaceAll(/(19|20)\d\d/g, ' ').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
