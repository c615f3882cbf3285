import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a seal binds beside the content, so that a sealed text cannot be carried to another machine, user or row. */
export interface SealIdentity {
  /** The computer's first name as `whoami` prints it. */
  readonly machine: string;
  /** `sid:…` or `uid:…`. */
  readonly userId: string;
}

/** Makes and checks the seals of one profile. */
export interface Seals {
  /** Whether the key is at hand. Without it nothing can be sealed and no seal can be checked. */
  readonly available: boolean;
  /** The seal of a row's content, 43 characters of base64url; empty without the key. */
  make(row: string, content: string): string;
  /** Whether a seal is this key's, for this machine, user, row and content. */
  holds(row: string, content: string, seal: string): boolean;
}

/** The row name under which the clock record is sealed. */
export const CLOCK_RECORD_ROW = 'clock-record';

/**
 * The seals of a profile: HMAC-SHA-256 under the seal key over machine, user, row and content, each with its length before it.
 *
 * @param sealKey 32 bytes, or `null` while the keystore cannot be reached.
 */
export function sealsOf(sealKey: Uint8Array | null, identity: SealIdentity): Seals {
  const make = (row: string, content: string): string => {
    if (sealKey === null) return '';
    const hmac = createHmac('sha256', sealKey);
    for (const part of [identity.machine.toLowerCase(), identity.userId, row, content]) {
      hmac.update(`${String(Buffer.byteLength(part, 'utf8'))}:`).update(part, 'utf8');
    }
    return hmac.digest('base64url');
  };
  return {
    available: sealKey !== null,
    make,
    holds(row, content, seal) {
      if (sealKey === null) return false;
      const [made, given] = [Buffer.from(make(row, content)), Buffer.from(seal)];
      return made.length === given.length && timingSafeEqual(made, given);
    },
  };
}
