import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The files of a worker share their modules, which saves most of the time; a test must restore module state it
  // changes.
  test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'], isolate: false },
});
