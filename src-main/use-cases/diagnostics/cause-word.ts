import type { NotCountedCause } from '#main/managed-policy/not-counted-cause.ts';

/** How a text chooses its words by a cause; what it has no words for is `unknown`, or the system's own name of an error. */
const WORDS: Readonly<Record<string, string>> = {
  'not-a-file': 'nofile',
  'not-a-folder': 'nofolder',
  'other-owner': 'owner',
  'access-unknown': 'unknown',
  'too-slow': 'slow',
  'too-many': 'many_files',
  'too-large': 'large',
} satisfies Partial<Record<NotCountedCause | 'too-slow' | 'too-many' | 'too-large', string>>;

/** A cause as a text's choice has it: there, a word is without hyphens. */
export function causeWord(cause: string): string {
  return WORDS[cause] ?? cause;
}
