import { defineConfig } from 'vitest/config';

export default defineConfig({
  // type-graphql and graphql-js's own ESM build would otherwise load two copies of graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/test-support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    fsModuleCache: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
