import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Same alias as in api/vitest.config.ts.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts'],
    // One test at a time: the tests measure recovery times.
    fileParallelism: false,
    pool: 'forks',
    fsModuleCache: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
