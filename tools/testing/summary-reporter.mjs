import { writeFileSync } from 'node:fs';
import { summaryLines } from './summary.mjs';

/**
 * A vitest reporter that closes a run with the line `N passed, N failed`.
 *
 * Where `LICENSING_TEST_COUNTS` names a file, the counts go there as JSON instead, for the caller to add to its own.
 */
export class SummaryReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly unknown[]} unhandledErrors
   * @param {import('vitest/node').TestRunEndReason} reason
   */
  onTestRunEnd(modules, unhandledErrors, reason) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    if (reason === 'interrupted') counts.failed += 1;
    for (const module of modules) {
      const broken = [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0);
      counts.failed += broken.length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
    }
    const file = process.env['LICENSING_TEST_COUNTS'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
    else process.stdout.write(`${summaryLines(counts)}\n`);
  }
}
