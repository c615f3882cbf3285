import type { LOG_LEVEL_CHOICES } from '#core/managed-policy/managed-settings.ts';
import { redactLogText } from './redact.ts';

/** How much the log says. */
export type LogLevel = (typeof LOG_LEVEL_CHOICES)[number];

/** What a line tells beside its code: numbers, codes, ids; a text only where it is an error's own. Never what a person typed or a file holds. */
export type LogFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One thing that is written. */
export interface LogEntry {
  readonly level: LogLevel;
  /** The part of the program: `window`, `gate`, `store`, `notifications` … */
  readonly area: string;
  /** What happened, in a fixed word or two. */
  readonly code: string;
  readonly facts: LogFacts;
}

/** Who writes, and when. */
export interface LogWriter {
  /** Which program: `electron`, `browser`, `gate`. */
  readonly program: string;
  readonly processId: number;
  /** In ISO 8601, UTC, by the wall clock. */
  readonly time: string;
  /** This user's home folder. */
  readonly home: string;
}

/** Writes an entry as one line of JSON, redacted, without its line end. */
export function logLine({ level, area, code, facts }: LogEntry, { program, processId, time, home }: LogWriter): string {
  const told = Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? redactLogText(value, home) : value] as const);
  return JSON.stringify({ time, level, program, pid: processId, area, code, ...Object.fromEntries(told) });
}
