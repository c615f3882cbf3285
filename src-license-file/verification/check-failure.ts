import type { CheckName } from '#core/import/check-name.ts';
import type { RefusalCode } from '#core/import/outcome.ts';
import type { CheckResult } from './checks.ts';

/** Facts a text may show beside a check, by name. */
export type Facts = Readonly<Record<string, string>>;

/** A check that failed, with the refusal it leads to. */
export interface CheckFailure extends CheckResult {
  readonly outcome: 'failed';
  readonly code: RefusalCode;
}

const NO_FACTS: Facts = {};

/** Makes the result of a check that holds. */
export function passed(check: CheckName, facts: Facts = NO_FACTS): CheckResult {
  return { check, outcome: 'passed', code: null, facts };
}

/** As {@link passed}; the facts are written when a report asks for them. In bulk nobody does, and dates cost more than checks. */
export function passedWith(check: CheckName, facts: () => Facts): CheckResult {
  return {
    check,
    outcome: 'passed',
    code: null,
    get facts() {
      return facts();
    },
  };
}

/** Makes the result of a check that does not hold. */
export function failed(check: CheckName, code: RefusalCode, facts: Facts = NO_FACTS): CheckFailure {
  return { check, outcome: 'failed', code, facts };
}

/** Makes the result of a check that had nothing to look at. */
export function skipped(check: CheckName): CheckResult {
  return { check, outcome: 'skipped', code: null, facts: NO_FACTS };
}

/** Whether a check failed. */
export function hasFailed(result: CheckResult): result is CheckFailure {
  return result.outcome === 'failed';
}
