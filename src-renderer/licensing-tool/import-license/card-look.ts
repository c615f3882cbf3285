import type { FileView } from '#core/contract/import-preview.ts';
import { intakeCauseOf, type IntakeCause } from '#core/import/intake-cause.ts';
import type { WindowText } from '#core/texts/window-parameters.ts';
import type { IconName } from '../../ui/icon-shapes.ts';
import type { Tone } from '../../ui/pill.tsx';

/** The words of pills, and no others: which text of a screen is used by no code is tested by its type. */
type PillWord = Extract<WindowText<'import-license'>, `pill-${string}` | 'refused' | `refused-${string}`>;

/** How a card shows what becomes of its file: the word and icon of its pill, and the colour of both its pill and its head. */
export interface CardLook {
  readonly word: PillWord;
  readonly icon: IconName;
  readonly pill: Tone;
  readonly head: Tone;
}

/** The codes that have a word of their own; every other cause is just refused. */
const REFUSED_WORDS = {
  unreadable: 'refused-unreadable',
  'too-large': 'refused-too-large',
  'not-a-license-file': 'refused-not-a-license-file',
  damaged: 'refused-damaged',
  'unsupported-version': 'refused-unsupported-version',
  'not-a-checkout': 'refused-not-a-checkout',
  'untrusted-issuer': 'refused-untrusted-issuer',
  'certificate-not-valid-at-issue': 'refused-certificate-not-valid-at-issue',
  'signature-invalid': 'refused-signature-invalid',
  'issued-in-the-future': 'refused-issued-in-the-future',
  'other-machine': 'refused-other-machine',
  expired: 'refused-expired',
  'cleared-earlier': 'refused-cleared-earlier',
  revoked: 'refused-revoked',
  'store-unavailable': 'refused-store-unavailable',
  'no-such-file': 'refused-no-such-file',
} as const satisfies Partial<Readonly<Record<NonNullable<FileView['code']>, PillWord>>>;

/** The causes whose code alone would say something else: nothing about a folder that is too deep is too large. */
const CAUSE_WORDS: Partial<Readonly<Record<IntakeCause, PillWord>>> = {
  'too-deep': 'refused-too-deep',
  'too-many-files': 'refused-too-many',
  'too-much-at-once': 'refused-too-many',
};

/** Chooses how a file looks, before it was confirmed (`isDone` false) or after. */
export function cardLook(
  { outcome, code, facts }: Pick<FileView, 'outcome' | 'code'> & Partial<Pick<FileView, 'facts'>>,
  isDone: boolean,
): CardLook {
  switch (outcome) {
    case 'imported':
      return {
        word: isDone ? 'pill-imported' : 'pill-ready',
        icon: 'check',
        pill: 'ok',
        head: isDone ? 'ok' : 'accent',
      };
    case 'replaced':
      return {
        word: isDone ? 'pill-replaced' : 'pill-replaces',
        icon: 'check',
        pill: 'ok',
        head: isDone ? 'ok' : 'accent',
      };
    case 'unchanged':
      return { word: 'pill-unchanged', icon: 'info', pill: 'neutral', head: 'neutral' };
    case 'ignored':
      return { word: 'pill-passed-over', icon: 'info', pill: 'neutral', head: 'neutral' };
    case 'refused':
      return { word: refusedWord(code, facts?.['cause']), icon: 'cross', pill: 'stop', head: 'stop' };
  }
}

function refusedWord(code: FileView['code'], given: string | undefined): PillWord {
  const cause = code === null ? null : intakeCauseOf(code, given);
  const word = cause === null ? undefined : CAUSE_WORDS[cause];
  if (word !== undefined) return word;
  return code !== null && Object.hasOwn(REFUSED_WORDS, code)
    ? REFUSED_WORDS[code as keyof typeof REFUSED_WORDS]
    : 'refused';
}
