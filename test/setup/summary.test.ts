import { expect, test } from 'vitest';
import { judgeRun, summaryLines } from '../../tools/testing/summary.mjs';

test('the last line names skipped tests only when there are any', () => {
  expect(summaryLines({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(summaryLines({ passed: 12, failed: 1, skipped: 3 })).toBe('3 skipped; lines that begin with "skipped:" say why.\n12 passed, 1 failed');
});

test.each([
  ['that found no test', { passed: 0, failed: 0, skipped: 0 }, true, 1],
  ['that skipped every test', { passed: 0, failed: 0, skipped: 4 }, true, 1],
  ['that left no counts', null, true, 1],
  ['that ended badly although no test failed', { passed: 3, failed: 0, skipped: 0 }, false, 1],
  ['with failed tests', { passed: 3, failed: 2, skipped: 0 }, false, 2],
  ['in which all passed', { passed: 3, failed: 0, skipped: 0 }, true, 0],
])('a run %s counts its failures', (_what, counts, endedWell, failed) => {
  expect(judgeRun(counts, endedWell).failed).toBe(failed);
});
