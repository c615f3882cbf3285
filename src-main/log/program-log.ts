import { homedir } from 'node:os';
import type { ProcessClock } from '#main/clock/process-clock.ts';
import { LOG_LEVEL_CHOICES } from '#core/managed-policy/managed-settings.ts';
import { formatIsoInstant } from '#core/time/iso-instant.ts';
import { appendRotating } from './append-rotating.ts';
import { logFolder, USUAL_BOUNDS, type LogBounds } from './log-files.ts';
import { logLine, type LogEntry, type LogFacts, type LogLevel } from './log-line.ts';

/** What a process writes its log with. */
export interface ProgramLog {
  readonly profileFolder: string;
  /** Which program: `electron`, `browser`, `gate`. */
  readonly program: string;
  /** Nothing beyond it is written. */
  readonly level: LogLevel;
  readonly clock: ProcessClock;
  readonly bounds?: LogBounds;
}

/** What is kept of the time before the log is open. */
const MOST_KEPT = 100;

/** One to a process, since whatever it does writes into the same. */
let current: ProgramLog | null = null;
let before: LogEntry[] = [];

/** Opens the log of this process, in the place of one that is open; what was written before it goes in first. */
export function openProgramLog(log: ProgramLog): void {
  const isFirst = current === null;
  current = log;
  const kept = before;
  before = [];
  if (isFirst) for (const { level, area, code, facts } of kept) writeLog(level, area, code, facts);
}

/** Changes what is written from here on; where no log is open, nothing. */
export function changeLogLevel(level: LogLevel): void {
  if (current !== null) current = { ...current, level };
}

/** Ends it: what is written from then on is kept for the next. */
export function closeProgramLog(): void {
  current = null;
}

/** Writes a line. Never throws: a log that cannot be written is no reason for anything else not to be done. */
export function writeLog(level: LogLevel, area: string, code: string, facts: LogFacts = {}): void {
  const entry: LogEntry = { level, area, code, facts };
  if (current === null) {
    if (before.length < MOST_KEPT) before.push(entry);
    return;
  }
  const { profileFolder, program, clock, bounds = USUAL_BOUNDS } = current;
  if (LOG_LEVEL_CHOICES.indexOf(level) > LOG_LEVEL_CHOICES.indexOf(current.level)) return;
  try {
    const line = logLine(entry, { program, processId: process.pid, time: formatIsoInstant(clock().wall), home: homedir() });
    appendRotating(logFolder(profileFolder), `${line}\n`, bounds);
  } catch {
    // A full disk, a profile that is gone: what the log is for is said in the window as well.
  }
}
