import type { ErrorCode } from '#core/errors/error-code.ts';
import type { HealthCode } from '#core/texts/health-parameters.ts';
import type { UseCaseProblem } from '../use-case-problem.ts';

/** What is looked at, in the order in which it is shown; the window puts what is wrong before the rest. */
export const HEALTH_CHECKS = [
  'overrides',
  'machine',
  'trust',
  'applications',
  'policies',
  'import-folder',
  'service',
  'updates',
  'profile',
  'keystore',
  'store',
  'clock',
  'licenses',
  'settings',
  'gate',
  'notifications',
] as const;

/** One thing that is looked at. */
export type HealthCheck = (typeof HEALTH_CHECKS)[number];

/** What was found: `good`, `attention` (works, and somebody should know), or `bad` (does not work). */
export interface HealthFinding {
  readonly check: HealthCheck;
  readonly state: 'good' | 'attention' | 'bad';
  /** What was found; src-core/texts has a sentence for each. */
  readonly code: HealthCode;
  /** What the sentence names; instants as ISO 8601 in UTC. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The error behind it, which has a text with what to do; `null` where there is none. */
  readonly problem: { readonly code: ErrorCode; readonly facts: UseCaseProblem['facts'] } | null;
}

/** A finding of something that is as it should be. */
export function good(check: HealthCheck, code: HealthCode, facts: HealthFinding['facts'] = {}): HealthFinding {
  return { check, state: 'good', code, facts, problem: null };
}

/** A finding of something that works, and that somebody should know of. */
export function attention(check: HealthCheck, code: HealthCode, facts: HealthFinding['facts'] = {}): HealthFinding {
  return { check, state: 'attention', code, facts, problem: null };
}

/** A finding of something that does not work. */
export function bad(
  check: HealthCheck,
  code: HealthCode,
  facts: HealthFinding['facts'],
  problem: HealthFinding['problem'],
): HealthFinding {
  return { check, state: 'bad', code, facts, problem };
}
