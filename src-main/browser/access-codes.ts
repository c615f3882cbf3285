import { randomInt } from 'node:crypto';
import { MINUTE, type Duration } from '#core/time/instant.ts';
import { isSameSecret } from './request-checks.ts';

/** Crockford base32: no I, L, O and U, so nobody mistakes a letter for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 40 bits: at five tries each, nobody guesses one. */
const CHARACTERS = 8;

/** So many wrong tries spoil a code. */
export const TRIES_PER_CODE = 5;

/** How long a code is good for. */
const GOOD_FOR: Duration = (10 * MINUTE) as Duration;

/** Why a code is told. */
export type CodeOccasion = 'first' | 'too-many-tries' | 'expired';

/** What became of a code that was typed. */
export type CodeAnswer =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** It is not good any more, and another one has been told. */
  | { readonly outcome: 'replaced'; readonly why: Exclude<CodeOccasion, 'first'> }
  /** It was right once, and lets nobody else in. */
  | { readonly outcome: 'used' };

/** The short codes by which a person shows that they read the terminal this was started in. One is good at a time, once. */
export interface AccessCodes {
  /** Tells the first code. */
  begin(): void;
  /** Tells another one where the last has expired; when somebody opens the page that asks for it. Gives whether it did. */
  renewExpired(): boolean;
  redeem(typed: string): CodeAnswer;
  end(): void;
}

/** Makes codes of this kind; each goes to `tell`, which shows it on the terminal and nowhere else. */
export function createAccessCodes(tell: (code: string, why: CodeOccasion) => void): AccessCodes {
  let current: string | null = null;
  let state: 'good' | 'expired' | 'used' = 'good';
  let triesLeft = TRIES_PER_CODE;
  let expiry: NodeJS.Timeout | undefined;

  const renew = (why: CodeOccasion): void => {
    clearTimeout(expiry);
    current = randomCode();
    state = 'good';
    triesLeft = TRIES_PER_CODE;
    expiry = setTimeout(() => (state = 'expired'), GOOD_FOR).unref();
    tell(`${current.slice(0, CHARACTERS / 2)}-${current.slice(CHARACTERS / 2)}`, why);
  };
  const replace = (why: Exclude<CodeOccasion, 'first'>): CodeAnswer => {
    renew(why);
    return { outcome: 'replaced', why };
  };
  return {
    begin: () => renew('first'),
    renewExpired() {
      const isExpired = state === 'expired';
      if (isExpired) renew('expired');
      return isExpired;
    },
    redeem(typed) {
      if (current === null || state === 'used') return { outcome: 'used' };
      if (state === 'expired') return replace('expired');
      if (isSameSecret(asWritten(typed), current)) {
        clearTimeout(expiry);
        state = 'used';
        return { outcome: 'right' };
      }
      triesLeft -= 1;
      return triesLeft === 0 ? replace('too-many-tries') : { outcome: 'wrong', triesLeft };
    },
    end: () => clearTimeout(expiry),
  };
}

function randomCode(): string {
  return Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A code as it was made, of one that a person typed: small letters, spaces and dashes, an O for a zero. */
function asWritten(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
