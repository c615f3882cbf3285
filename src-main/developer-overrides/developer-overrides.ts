import type { OverrideErrorCode } from '#core/errors/error-code.ts';
import type { Instant } from '#core/time/instant.ts';

/** The environment variables a developer may set; a packaged build ignores all of them (command-line.md). */
export const OVERRIDE_VARIABLES = [
  'LICENSING_PROFILE_DIR',
  'LICENSING_TRUST_DIR',
  'LICENSING_APPLICATIONS_DIR',
  'LICENSING_POLICY_FILE',
  'LICENSING_MACHINE_NAME',
  'LICENSING_NOW',
] as const;

/** The name of one override. */
export type OverrideVariable = (typeof OVERRIDE_VARIABLES)[number];

/** What a developer set for this process, read once at its start. */
export interface DeveloperOverrides {
  /** The profile folder instead of the user's own; `null` when not set. As given: it may be relative to the working folder. */
  readonly profileFolder: string | null;
  /** The trust folder instead of the machine-wide one, exempt from its checks; `null` when not set. */
  readonly trustFolder: string | null;
  /** The folder of registered applications instead of the machine-wide one, exempt from its checks; `null` when not set. */
  readonly applicationsFolder: string | null;
  /** The file of managed policies instead of the system's own, exempt from its checks; `null` when not set. */
  readonly policyFile: string | null;
  /** This computer's name instead of the real one; `null` when not set. */
  readonly machineName: string | null;
  /** The instant at which the process's clock starts; `null` when not set. */
  readonly startsAt: Instant | null;
  /** The variables in force, with their values: shown by `whoami`, `diagnose` and the window's ribbon. */
  readonly inForce: readonly SetVariable[];
  /** The variables that are set but ignored because this build is packaged; `diagnose` says so. */
  readonly ignored: readonly OverrideVariable[];
}

/** One override in force, as it was given. */
export interface SetVariable {
  readonly variable: OverrideVariable;
  readonly value: string;
}

/** One cause for which overrides are refused. */
export type OverrideProblemCode = OverrideErrorCode;

/** Which variable is wrong, and how; `value` is what it was set to. */
export interface OverrideProblem {
  readonly code: OverrideProblemCode;
  readonly variable: OverrideVariable;
  readonly value: string;
}

/** No override at all: what a packaged build always has in force. */
export const NO_OVERRIDES: DeveloperOverrides = {
  profileFolder: null,
  trustFolder: null,
  applicationsFolder: null,
  policyFile: null,
  machineName: null,
  startsAt: null,
  inForce: [],
  ignored: [],
};
