import type { CheckResult } from '#license-file/verification/checks.ts';
import type { Presentation } from '../presentation.ts';

const MARKS = { passed: '✓', failed: '✗', skipped: '·' } as const;

/** One line for each check that was made, with a mark before it, and one for all that were not since another failed. */
export function checkLines(checks: readonly CheckResult[], { texts, layout }: Presentation): string {
  const made = checks.filter(({ outcome }) => outcome !== 'skipped');
  const lines = made.map(({ check, outcome, facts }) => `${MARKS[outcome]} ${texts.check(check, outcome, facts)}`);
  const left = checks.length - made.length;
  const isDecided = left > 0 && made.some(({ outcome }) => outcome === 'failed');
  if (isDecided) lines.push(`${MARKS.skipped} ${texts.say('checks-left-out', { count: left })}`);
  return layout.lines(lines, '    ');
}
