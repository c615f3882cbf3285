import type { DemonstrationTime, DemonstrationView } from '#core/contract/snapshot.ts';
import type { ProcessClock } from '#main/clock/process-clock.ts';

/** What a demonstration gives beside everything real: a clock that can be moved, and what its ribbon shows. */
export interface DemonstrationControl {
  view(): DemonstrationView;
  moveTo(time: DemonstrationTime): Promise<void>;
  readonly clock: ProcessClock;
}
