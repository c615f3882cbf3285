import { parseIsoInstant } from '#core/time/iso-instant.ts';
import {
  NO_OVERRIDES,
  OVERRIDE_VARIABLES,
  type DeveloperOverrides,
  type OverrideProblem,
  type OverrideProblemCode,
  type OverrideVariable,
} from './developer-overrides.ts';

/** The overrides in force, or the mistake in them. */
export type OverridesResult =
  | { readonly ok: true; readonly overrides: DeveloperOverrides }
  | { readonly ok: false; readonly problem: OverrideProblem };

/** A machine name has a character to see and none to obey; 253 is the longest DNS name. */
const MACHINE_NAME = /^[^\s\p{Cc}\p{Cf}]{1,253}$/u;

/**
 * Reads the developer overrides of an environment (command-line.md, Developer overrides). The same environment always
 * gives the same answer, so it is asked once, at the start of a process.
 *
 * A variable set to nothing is refused rather than taken as absent: a script that meant to name a throw-away profile would
 * otherwise work on the real one.
 *
 * @param packaged whether this build is packaged, a constant of the build: then every variable is ignored, right or wrong.
 */
export function readDeveloperOverrides(
  environment: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
): OverridesResult {
  const found = OVERRIDE_VARIABLES.flatMap((variable) => {
    const value = environment[variable];
    return value === undefined ? [] : [{ variable, value }];
  });
  if (packaged) return { ok: true, overrides: { ...NO_OVERRIDES, ignored: found.map(({ variable }) => variable) } };

  const refuse = (code: OverrideProblemCode, variable: OverrideVariable): OverridesResult => ({
    ok: false,
    problem: { code, variable, value: environment[variable] ?? '' },
  });
  const empty = found.find(({ value }) => value.trim() === '');
  if (empty !== undefined) return refuse('override-empty', empty.variable);

  const profileFolder = environment['LICENSING_PROFILE_DIR'] ?? null;
  const machineName = environment['LICENSING_MACHINE_NAME'] ?? null;
  const now = environment['LICENSING_NOW'] ?? null;
  if (profileFolder === null && now !== null) return refuse('override-needs-profile-folder', 'LICENSING_NOW');
  if (profileFolder === null && machineName !== null) return refuse('override-needs-profile-folder', 'LICENSING_MACHINE_NAME');
  if (machineName !== null && !MACHINE_NAME.test(machineName)) return refuse('override-not-a-machine-name', 'LICENSING_MACHINE_NAME');

  const startsAt = now === null ? null : parseIsoInstant(now);
  if (now !== null && startsAt === null) return refuse('override-not-an-instant', 'LICENSING_NOW');

  const trustFolder = environment['LICENSING_TRUST_DIR'] ?? null;
  const applicationsFolder = environment['LICENSING_APPLICATIONS_DIR'] ?? null;
  const policyFile = environment['LICENSING_POLICY_FILE'] ?? null;
  return { ok: true, overrides: { profileFolder, trustFolder, applicationsFolder, policyFile, machineName, startsAt, inForce: found, ignored: [] } };
}
