import { runMain } from './log.mjs';
import { runSuites, runUnitTests } from './run-suites.mjs';

// npm run test:unit: runs the tests that need no database, server, browser or build.
await runMain(() =>
  runSuites({ api: runUnitTests, 'citizen-web': runUnitTests, 'staff-web': runUnitTests }, { build: false }),
);
