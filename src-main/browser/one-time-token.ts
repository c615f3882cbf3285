import { randomBytes } from 'node:crypto';
import { isSameSecret } from './request-checks.ts';

/** A secret that opens the door once. */
export interface OneTimeToken {
  /** 32 random bytes, base64url. */
  readonly value: string;
  /** Whether this is the token, and was not used before. A wrong one uses nothing up: nobody can guess it, and nobody can spoil it. */
  redeem(given: string): boolean;
}

/** Makes a fresh token. */
export function createOneTimeToken(): OneTimeToken {
  const value = randomBytes(32).toString('base64url');
  let isUsed = false;
  return {
    value,
    redeem(given) {
      if (isUsed || !isSameSecret(given, value)) return false;
      isUsed = true;
      return true;
    },
  };
}
