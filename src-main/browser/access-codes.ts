import { randomInt } from 'node:crypto';
import { MINUTE, SECOND, type Duration } from '#core/time/instant.ts';
import { isSameSecret } from './request-checks.ts';

/** Crockford base32: no I, L, O and U, so nobody mistakes a letter for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 40 bits: with so few tries in its time, nobody guesses one. */
const CHARACTERS = 8;

/** So many wrong tries are free; after each further one there is a pause. */
export const FREE_TRIES = 5;

const [FIRST_PAUSE, LONGEST_PAUSE] = [SECOND, MINUTE] as const;

/** How long a code is good for; so no two are told within a minute, whatever is tried. */
const GOOD_FOR: Duration = (10 * MINUTE) as Duration;

/** Why a code is told. */
export type CodeOccasion = 'first' | 'expired';

/** What became of a code that was typed. */
export type CodeAnswer =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  /** Too many were wrong: it was not even looked at, or was the one that begins a pause. */
  | { readonly outcome: 'wait' }
  /** It is not good any more, and another one has been told. */
  | { readonly outcome: 'replaced' }
  /** It was right once, and lets nobody else in. */
  | { readonly outcome: 'used' };

/** The short codes by which a person shows that they read the terminal this was started in. One is good at a time, once. */
export interface AccessCodes {
  /** Tells the first code. */
  begin(): void;
  /** Tells another one where the last has expired; when somebody opens the page that asks for it. Gives whether it did. */
  renewExpired(): boolean;
  /** How long no try is looked at any more; 0 where the next one is. */
  pauseLeft(): Duration;
  redeem(typed: string): CodeAnswer;
}

/**
 * Makes codes of this kind; each goes to `tell`, which shows it on the terminal and nowhere else.
 *
 * Wrong tries spoil no code: any program of this computer can make them, and who reads the terminal would never get in. They cost time
 * instead: 1, 2, 4 … 60 seconds after the fifth and each after it.
 *
 * @param elapsed how long this process runs, in milliseconds
 */
export function createAccessCodes(tell: (code: string, why: CodeOccasion) => void, elapsed: () => number = () => performance.now()): AccessCodes {
  let current: string | null = null;
  let isUsed = false;
  let [wrongTries, goodUntil, pausedUntil] = [0, 0, 0];

  const renew = (why: CodeOccasion): void => {
    current = randomCode();
    goodUntil = elapsed() + GOOD_FOR;
    tell(`${current.slice(0, CHARACTERS / 2)}-${current.slice(CHARACTERS / 2)}`, why);
  };
  const renewExpired = (): boolean => {
    const isExpired = current !== null && !isUsed && elapsed() >= goodUntil;
    if (isExpired) renew('expired');
    return isExpired;
  };
  const pauseLeft = (): Duration => Math.max(0, pausedUntil - elapsed()) as Duration;
  return {
    begin: () => renew('first'),
    renewExpired,
    pauseLeft,
    redeem(typed) {
      if (current === null || isUsed) return { outcome: 'used' };
      if (pauseLeft() > 0) return { outcome: 'wait' };
      if (renewExpired()) return { outcome: 'replaced' };
      isUsed = isSameSecret(asWritten(typed), current);
      if (isUsed) return { outcome: 'right' };
      wrongTries += 1;
      if (wrongTries < FREE_TRIES) return { outcome: 'wrong', triesLeft: FREE_TRIES - wrongTries };
      pausedUntil = elapsed() + Math.min(FIRST_PAUSE * 2 ** (wrongTries - FREE_TRIES), LONGEST_PAUSE);
      return { outcome: 'wait' };
    },
  };
}

function randomCode(): string {
  return Array.from({ length: CHARACTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A code as it was made, of one that a person typed: small letters, spaces and dashes, an O for a zero. */
function asWritten(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
