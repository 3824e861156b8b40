import { runMain } from './log.mjs';
import { runSuites, VITEST_SUITE } from './run-suites.mjs';

// npm run test:resilience: kills, disconnects and slows down real processes while citizens book; takes minutes.
await runMain(() => runSuites({ 'api/resilience': VITEST_SUITE }));
