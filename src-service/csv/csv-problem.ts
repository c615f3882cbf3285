import type { PlainErrorCode } from '#core/errors/service-error-code.ts';

/** One thing that is wrong with an uploaded table, and where. */
export interface CsvProblem {
  /** Counted from 1, as editors do; that of a record's beginning where it has several. 0 where it is about the whole file. */
  readonly line: number;
  /** The name of the column as we call it, or as the file does where we know none; `null` where it is about the whole row. */
  readonly column: string | null;
  readonly code: PlainErrorCode;
}
