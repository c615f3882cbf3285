import type { CheckName, CheckOutcome } from '#core/import/check-name.ts';
import type { RefusalCode } from '#core/import/outcome.ts';

/** What one check found. `skipped` when an earlier failure leaves nothing to check. */
export interface CheckResult {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  /** The refusal a failure leads to; `null` otherwise. */
  readonly code: RefusalCode | null;
  /**
   * Facts a text may show beside the check, by name (`licensed`, `thisComputer`, `fingerprint`, `endedAt` …). Claims of the file
   * appear only after its signature has passed.
   */
  readonly facts: Readonly<Record<string, string>>;
}
