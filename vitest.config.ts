import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './tools/testing/summary-reporter.mjs';

/** Folders whose tests open browsers and windows, each of which takes all of a small machine. */
const WITH_WINDOWS = ['application-gate', 'browser-host', 'demonstration', 'electron', 'end-to-end', 'packaging', 'window-host'].map((folder) => `test/${folder}/**/*.test.ts`);

// Vitest reads its configuration from a default export, and from nowhere else.
export default defineConfig({
  test: {
    pool: 'forks',
    allowOnly: false,
    reporters: ['default', new SummaryReporter()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: 'side by side', include: ['test/**/*.test.ts'], exclude: WITH_WINDOWS, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'one by one', include: WITH_WINDOWS, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
