import { GATE_WAITS } from '#core/contract/gate/limits.ts';

/** How long, in milliseconds, another process that holds the store is waited for, so that the answer still comes in its time. */
export const ANSWER_PATIENCE = GATE_WAITS.answer - 1_000;

/** The same for what is recorded beside an answer: it is kept, and written later. */
export const RECORD_PATIENCE = 250;

/** How long, in milliseconds, a start that may not run yet waits for what is just being imported from the organisation's folder. */
export const IMPORT_PATIENCE = 1_000;

/** The same for a start, which asks the store more than once. */
export const START_PATIENCE = (GATE_WAITS.start - 1_000 - IMPORT_PATIENCE) / 2;
