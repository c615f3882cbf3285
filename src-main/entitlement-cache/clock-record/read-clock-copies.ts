import type { CacheDatabase } from '../database/connection.ts';
import { readClockRow } from '../queries/clock-rows.ts';
import { readProfileRow } from '../queries/profile-row.ts';
import type { Seals } from '../seals/seal.ts';
import { judgeClockRecord, type JudgedClockRecord } from './clock-record-state.ts';
import { readSealedClockRecord } from './sealed-clock-record.ts';

/** Reads the database's copy of the clock record and judges it together with the mirror's text. */
export function readClockCopies(database: CacheDatabase, seals: Seals, mirror: string | null): JudgedClockRecord {
  const row = readClockRow(database);
  return judgeClockRecord({
    row: readSealedClockRecord(row?.sealed ?? null, seals),
    rowSequence: row?.sequence ?? 0,
    mirror: readSealedClockRecord(mirror, seals),
    // A profile row that does not hold is no proof that the record is the newest.
    isLost: readProfileRow(database)?.isClockLost ?? true,
    keyAvailable: seals.available,
  });
}
