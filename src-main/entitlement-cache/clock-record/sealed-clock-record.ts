import { hash } from 'node:crypto';
import { CLOCK_RECORD_ROW, type Seals } from '../seals/seal.ts';

/** The clock record as the cache seals it; its text is the clock rules' own and opaque here. */
export interface SealedClockRecord {
  /** Goes up by one with every write; of two good copies the higher counts. */
  readonly sequence: number;
  readonly text: string;
  /**
   * SHA-256 (hex) of the policy document that belongs to this record's sign-in; `null` when there is none. An older policy,
   * brought back with an older database, is so known as not the current one.
   */
  readonly policyDigest: string | null;
}

/** What became of one copy of the record. */
export type RecordCopy =
  | { readonly state: 'absent' }
  /** It is not what was written: it cannot be read, or its checksum does not hold. It tells nothing. */
  | { readonly state: 'broken' }
  /**
   * Its checksum holds and its seal does not: it was sealed with a key that is lost or not at hand, or on another machine or by
   * another user. Anybody could have made it, so it may only make the time later, never give a grace period.
   */
  | { readonly state: 'unsealed'; readonly record: SealedClockRecord }
  | { readonly state: 'good'; readonly record: SealedClockRecord };

/** Writes a record with its seal, and a checksum that needs no key, as one line of JSON. */
export function sealClockRecord(record: SealedClockRecord, seals: Seals): string {
  const { sequence, text, policyDigest } = record;
  return JSON.stringify({ sequence, text, policyDigest, check: checksum(record), seal: seals.make(CLOCK_RECORD_ROW, content(record)) });
}

/** Reads a copy of the record; never throws. */
export function readSealedClockRecord(sealed: string | null, seals: Seals): RecordCopy {
  if (sealed === null) return { state: 'absent' };
  let value: Partial<Record<keyof SealedClockRecord | 'check' | 'seal', unknown>> | null;
  try {
    value = JSON.parse(sealed) as typeof value;
  } catch {
    return { state: 'broken' };
  }
  const { sequence, text, policyDigest, check, seal } = value ?? {};
  if (typeof sequence !== 'number' || !Number.isSafeInteger(sequence)) return { state: 'broken' };
  if (typeof text !== 'string' || typeof seal !== 'string') return { state: 'broken' };
  if (policyDigest !== null && typeof policyDigest !== 'string') return { state: 'broken' };
  const record = { sequence, text, policyDigest };
  if (check !== checksum(record)) return { state: 'broken' };
  return { state: seals.holds(CLOCK_RECORD_ROW, content(record), seal) ? 'good' : 'unsealed', record };
}

/** Tells a flipped bit from a lost key: 132 bits of SHA-256, as base64url. */
function checksum(record: SealedClockRecord): string {
  return hash('sha256', content(record), 'base64url').slice(0, 22);
}

function content({ sequence, text, policyDigest }: SealedClockRecord): string {
  return JSON.stringify([sequence, policyDigest, text]);
}
