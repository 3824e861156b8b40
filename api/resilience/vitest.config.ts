import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As in the tests of the api.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts'],
    // Each test has the machine for itself: it measures how soon things are well again.
    fileParallelism: false,
    pool: 'forks',
    fsModuleCache: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
