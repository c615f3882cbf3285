import type { ErrorCode } from '../errors/error-code.ts';
import type { HealthCode } from '../texts/health-parameters.ts';
import type { Instant } from '../time/instant.ts';

/** One thing that was looked at; the window words it by its code. */
export interface FindingView {
  readonly check: string;
  readonly state: 'good' | 'attention' | 'bad';
  readonly code: HealthCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly problem: { readonly code: ErrorCode; readonly facts: Readonly<Record<string, string>> } | null;
}

/** The health of this installation, and what a saved report would hold. */
export interface DiagnosticsView {
  readonly now: Instant;
  readonly findings: readonly FindingView[];
  /** `report.json` as it would be saved: redacted already. */
  readonly reportText: string;
  /** The log lines as they would be saved, newest first: redacted already. */
  readonly logLines: readonly string[];
  /** The program's own log as it would be saved, newest first: redacted already. */
  readonly programLog: readonly string[];
}

/** A file for the person to keep; the page offers it as a download. */
export interface SavedFile {
  readonly name: string;
  readonly base64: string;
}

/** One entry of the history. */
export interface HistoryEntry {
  readonly number: number;
  readonly at: Instant;
  readonly kind: string;
  readonly checkoutId: string | null;
  /** As stored: instants as ISO text in UTC, several names as a list, for `texts.list`. */
  readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}
