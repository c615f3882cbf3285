import { homedir, release } from 'node:os';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import type { RecordedActivity } from '#main/entitlement-cache/queries/activity-rows.ts';
import { BUILD_TIME, IS_PACKAGED, PROGRAM_VERSION } from '#main/build-information.ts';
import { policiesOf } from '#main/managed-policy/set-by.ts';
import type { Surroundings } from '../open-profile.ts';
import type { HealthFinding } from './finding.ts';

/** A finding with its sentence. */
export interface WordedFinding extends HealthFinding {
  readonly found: string;
}

/** Everything `diagnose` tells, in a form that can be sent to somebody: redacted, and no license file among it. */
export interface DiagnosticReport {
  readonly versions: {
    readonly program: string;
    readonly packaged: boolean;
    /** When it was built, in ISO 8601; `null` where the sources run unbundled. */
    readonly built: string | null;
    readonly node: string;
    readonly system: string;
  };
  readonly paths: { readonly profile: string; readonly trust: string };
  /** What an organisation has settled, and where. */
  readonly policies: ReturnType<typeof policiesOf>;
  readonly overrides: readonly { readonly variable: string; readonly value: string }[];
  readonly findings: readonly WordedFinding[];
  /** The history with its details, newest first. */
  readonly history: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Makes the report. Home folders become `~` and e-mail addresses are masked; keys, tokens and license content never
 * enter it.
 */
export function diagnosticReport(
  surroundings: Surroundings,
  profileFolder: string,
  findings: readonly WordedFinding[],
  history: readonly RecordedActivity[],
): DiagnosticReport {
  const report: DiagnosticReport = {
    versions: {
      program: PROGRAM_VERSION,
      packaged: IS_PACKAGED,
      built: BUILD_TIME === null ? null : formatIsoInstant(BUILD_TIME),
      node: process.versions.node,
      system: `${process.platform} ${process.arch} ${release()}`,
    },
    paths: { profile: profileFolder, trust: surroundings.trustStore.folder },
    policies: policiesOf(surroundings.managedPolicy),
    overrides: surroundings.overrides.inForce.map(({ variable, value }) => ({ variable, value })),
    findings,
    history: history.map(({ number, at, kind, checkoutId, details }) => {
      return { number, at: formatIsoInstant(at), kind, checkoutId, details };
    }),
  };
  return redacted(report);
}

/** The report without its history, as `report.json` has it. */
export function reportText({ history: _, ...rest }: DiagnosticReport): string {
  return JSON.stringify(rest, null, 2);
}

/** The history, one entry a line, newest first, as `history.jsonl` has it. */
export function historyLines({ history }: DiagnosticReport): readonly string[] {
  return history.map((entry) => JSON.stringify(entry));
}

/** Takes out of every text what says more about a person than the fault needs. */
function redacted<Value>(value: Value): Value {
  const home = homedir();
  const redact = (_: string, inner: unknown): unknown => (typeof inner === 'string' ? redactText(inner, home) : inner);
  return JSON.parse(JSON.stringify(value), redact) as Value;
}

/** Exported for its test: home folder and e-mail addresses. */
export function redactText(text: string, home: string): string {
  const short = home.length > 1 ? text.replaceAll(home, '~') : text;
  return short.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (address) => `${address.charAt(0)}…@…`);
}
