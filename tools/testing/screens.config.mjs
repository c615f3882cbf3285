import { defineConfig } from 'vitest/config';

// Vitest reads its configuration from a default export, and from nowhere else.
export default defineConfig({
  test: { include: ['test/screens/pictures.ts'], pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 },
});
