import type { Problem } from '#core/contract/reply.ts';
import type { DemonstrationTime, DemonstrationView } from '#core/contract/snapshot.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';

/** What a demonstration gives beside everything real: a clock that can be moved, and what its ribbon shows. */
export interface DemonstrationControl {
  view(): DemonstrationView;
  /** Gives why the clock could not be moved, or `null`; it then is where it was. */
  moveTo(time: DemonstrationTime): Promise<Problem | null>;
  readonly clock: ProcessClock;
}
