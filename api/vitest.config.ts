import { defineConfig } from 'vitest/config';
import { findTestKinds } from './src/test-support/test-kinds.ts';

const { unit, integration } = findTestKinds();

export default defineConfig({
  // type-graphql and graphql-js's own ESM build would otherwise load two copies of graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    fsModuleCache: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // The files of a worker share their modules, which halves the time; a test must restore module state it changes.
      { extends: true, test: { name: 'unit', include: unit, isolate: false } },
      {
        extends: true,
        test: { name: 'integration', include: integration, globalSetup: ['src/test-support/global-setup.ts'] },
      },
    ],
  },
});
