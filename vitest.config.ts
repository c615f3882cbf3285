import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './tools/testing/summary-reporter.mjs';

// Vitest reads its configuration from a default export, and from nowhere else.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    allowOnly: false,
    reporters: ['default', new SummaryReporter()],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
