import type { RecordCopy, SealedClockRecord } from './sealed-clock-record.ts';

/** Why the clock record does not hold (clock rule 6). */
export type ClockRecordLoss =
  /** There is none: a new profile, or both copies are gone. */
  | 'missing'
  /** Its seal does not hold: it was changed, or the key (lost and made anew), the machine's name or the user is another. */
  | 'seal-broken'
  /** The database was restored from a backup or salvaged, so its record is not the newest. */
  | 'database-restored'
  /** The keystore that holds the key cannot be reached now; nothing was changed. */
  | 'key-unavailable';

/** The clock record as a decision may rest on it. */
export type ClockRecordState =
  | { readonly state: 'held'; readonly text: string; readonly sequence: number }
  | {
      readonly state: 'lost';
      readonly because: ClockRecordLoss;
      /**
       * The newest record whose seal does hold, or else the newest whose checksum does; `null` when there is none. It may serve
       * as a lower bound for the effective time, never for a sign-in grace: whoever forges one only makes the time later.
       */
      readonly lastKnown: string | null;
    };

/** The two copies of the record and what the database says about them. */
export interface RecordCopies {
  /** The database's copy and the sequence number in the column beside it, readable even when the seal does not hold. */
  readonly row: RecordCopy;
  readonly rowSequence: number;
  readonly mirror: RecordCopy;
  /** Whether the database was restored since the last record was written. */
  readonly isLost: boolean;
  readonly keyAvailable: boolean;
}

/** A record state with the whole record that it rests on. */
export interface JudgedClockRecord {
  readonly state: ClockRecordState;
  /** The newest copy that can be relied on most, whether it holds or is only known. */
  readonly newest: SealedClockRecord | null;
  /** The number that the next record gets: above both copies, good or not. */
  readonly nextSequence: number;
}

/**
 * Judges the two copies: the higher sequence counts; a good one stands in for one that is missing or broken. The exception
 * keeps grace from growing: where the database's copy is broken and says that it was the newer, the mirror is only
 * known, not held.
 */
export function judgeClockRecord(copies: RecordCopies): JudgedClockRecord {
  const { row, mirror, rowSequence } = copies;
  const sealed = newer(recordOf(row, 'good'), recordOf(mirror, 'good'));
  // An unsealed copy never stands before a sealed one: with the key at hand, only a forged one could be the newer.
  const newest = sealed ?? newer(recordOf(row, 'unsealed'), recordOf(mirror, 'unsealed'));
  const nextSequence = Math.max(newest?.sequence ?? 0, Number.isSafeInteger(rowSequence) ? rowSequence : 0) + 1;
  const loss = lossOf(copies, sealed);
  if (loss !== null || sealed === null) {
    return { state: { state: 'lost', because: loss ?? 'missing', lastKnown: newest?.text ?? null }, newest, nextSequence };
  }
  return { state: { state: 'held', text: sealed.text, sequence: sealed.sequence }, newest, nextSequence };
}

function lossOf(copies: RecordCopies, sealed: SealedClockRecord | null): ClockRecordLoss | null {
  if (!copies.keyAvailable) return 'key-unavailable';
  if (copies.isLost) return 'database-restored';
  const isAbsent = copies.row.state === 'absent' && copies.mirror.state === 'absent';
  if (sealed === null) return isAbsent ? 'missing' : 'seal-broken';
  const isRowBroken = copies.row.state === 'broken' || copies.row.state === 'unsealed';
  return isRowBroken && sealed.sequence < copies.rowSequence ? 'seal-broken' : null;
}

function newer(left: SealedClockRecord | null, right: SealedClockRecord | null): SealedClockRecord | null {
  if (left === null || right === null) return left ?? right;
  return right.sequence > left.sequence ? right : left;
}

function recordOf(copy: RecordCopy, state: 'good' | 'unsealed'): SealedClockRecord | null {
  return copy.state === state ? copy.record : null;
}
