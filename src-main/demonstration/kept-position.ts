import { readFileSync } from 'node:fs';
import { formatPosition, parsePosition, type ClockPosition } from '#core/demonstration/clock-position.ts';
import { writeFileAtomically } from '#main/durable-file/write-file-atomically.ts';
import type { WriteProblem } from '#main/durable-file/write-problem.ts';

/** Keeps a position, so that the service follows it and the next start shows the same. Gives why it could not be written, or `null`. */
export function keepPosition(path: string, position: ClockPosition): WriteProblem | null {
  const written = writeFileAtomically(path, Buffer.from(formatPosition(position)), 0o600, 'replace');
  return written.ok ? null : written.problem;
}

/** The position that was kept; `null` where there is none that can be read. */
export function keptPosition(path: string): ClockPosition | null {
  try {
    return parsePosition(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
