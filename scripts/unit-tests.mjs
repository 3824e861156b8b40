import { runMain } from './log.mjs';
import { runSuites, UNIT_SUITE } from './run-suites.mjs';

const WORKSPACES = ['api', 'web-client', 'citizen-web', 'staff-web'];

// npm run test:unit: runs the tests that need no database, server, browser or build.
await runMain(() => runSuites(Object.fromEntries(WORKSPACES.map((name) => [name, UNIT_SUITE])), { build: false }));
