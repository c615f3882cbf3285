import type { Candidate } from '#main/file-intake/candidate.ts';
import { INTAKE_LIMITS, type IntakeLimits } from '#main/file-intake/intake-limits.ts';
import { takeIn } from '#main/file-intake/take-in.ts';

/** Everything that comes of some paths. */
export async function collect(paths: readonly string[], limits: Partial<IntakeLimits> = {}): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for await (const candidate of takeIn(paths, { ...INTAKE_LIMITS, ...limits })) candidates.push(candidate);
  return candidates;
}

/** What became of each candidate: its text, or the cause of its problem in angle brackets, by the end of its label. */
export function outcomes(candidates: readonly Candidate[], base = ''): readonly (readonly [label: string, outcome: string])[] {
  return candidates.map(({ label, content }) => [
    label.startsWith(base) ? label.slice(base.length) : label,
    content.ok ? Buffer.from(content.bytes).toString('utf8') : `<${content.problem.cause}>`,
  ]);
}
